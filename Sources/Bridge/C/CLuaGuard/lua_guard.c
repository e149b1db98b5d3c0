// The entries: each puts the state back to its image, runs one C body in protected mode and classifies what came of it.
#include "lua_guard.h"

#include <stdio.h>
#include <stdlib.h>

#include "guard.h"

static lua_guard_status killed(lua_guard *g) {
    char text[256];
    const char *reason = g->kill_reason ? g->kill_reason : "stopped";
    if (g->kill_line) snprintf(text, sizeof text, "%s:%d: %s", g->kill_chunk, g->kill_line, reason);
    else snprintf(text, sizeof text, "%s", reason);
    guard_bytes_set(&g->message, text, strlen(text));
    return g->killed;
}

static lua_guard_status classify(lua_guard *g, int status) {
    lua_State *L = g->L;
    if (!g->killed && status == LUA_ERRMEM) {
        g->killed = LUA_GUARD_MEMORY;
        if (!g->kill_reason) g->kill_reason = "the script used too much memory";
    }
    lua_guard_status hint = g->hint;
    if (!g->killed && lua_type(L, -1) != LUA_TSTRING) {
        lua_pushcfunction(L, guard_body_describe);
        lua_insert(L, -2);
        if (lua_pcall(L, 1, 1, 0) != LUA_OK && !g->killed) lua_settop(L, 0);
    }
    if (g->killed) return killed(g);
    size_t length = 0;
    const char *text = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &length) : NULL;
    if (length > MESSAGE_LIMIT) length = MESSAGE_LIMIT;
    guard_bytes_set(&g->message, text ? text : "an error without a message", text ? length : 26);
    return hint ? hint : LUA_GUARD_RUNTIME;
}

static lua_guard_status run(lua_guard *g, lua_CFunction body, guard_entry *r) {
    guard_budget_start(g);
    g->dirty = true;
    g->yielded = false;
    g->hint = LUA_GUARD_OK;
    g->message.length = g->result.length = 0;
    lua_settop(g->L, 0);
    lua_pushcfunction(g->L, body);
    lua_pushlightuserdata(g->L, r);
    int status = lua_pcall(g->L, 1, 0, 0);
    if (status != LUA_OK || g->killed) return classify(g, status);
    return g->yielded ? LUA_GUARD_YIELDED : LUA_GUARD_OK;
}

static bool save(lua_guard *g) {
    lua_settop(g->L, 0);
    lua_gc(g->L, LUA_GCCOLLECT);
    g->unsaved = !guard_arena_snapshot(g);
    return !g->unsaved;
}

static bool reset(lua_guard *g) {
    g->flow = NULL;
    g->ticket++;
    if (g->unsaved) return save(g);
    guard_arena_restore(g);
    return true;
}

static lua_guard_status no_memory(lua_guard *g) {
    static const char text[] = "the host has no memory left for the script";
    guard_bytes_set(&g->message, text, sizeof text - 1);
    return LUA_GUARD_MEMORY;
}

static void seed(lua_guard *g, uint64_t seed) {
    for (int i = 0; i < 4; i++) {
        uint64_t z = (seed += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        g->random[i] = z ^ (z >> 31);
    }
}

// Runs a body that changes the image: when it fails, what it did is undone by the next entry.
static lua_guard_status declare(lua_guard *g, lua_CFunction body, guard_entry *r) {
    g->loading = true;
    seed(g, 0);
    lua_guard_status status = run(g, body, r);
    g->loading = false;
    g->unsaved = status == LUA_GUARD_OK;
    return status;
}

static lua_guard_status shape(lua_guard *g, lua_CFunction body, guard_entry *r) {
    return reset(g) ? declare(g, body, r) : no_memory(g);
}

// Entries

lua_guard *lua_guard_new(const lua_guard_limits *limits, lua_guard_host host) {
    lua_guard *g = calloc(1, sizeof *g);
    if (!g) return NULL;
    g->limits = *limits;
    g->host = host;
    g->arena = guard_arena_new(g);
    guard_budget_start(g);
    if (g->arena) g->L = lua_newstate(guard_arena_alloc, g);
    if (g->L && declare(g, guard_body_open, NULL) == LUA_GUARD_OK) return g;
    lua_guard_free(g);
    return NULL;
}

// The state owns nothing outside its arena, so it is not closed, only dropped.
void lua_guard_free(lua_guard *g) {
    if (!g) return;
    guard_arena_free(g);
    free(g->answer.bytes);
    free(g->arguments.bytes);
    free(g->result.bytes);
    free(g->message.bytes);
    free(g);
}

void lua_guard_enter(lua_guard *g, void *context, uint64_t seed) {
    g->context = context;
    g->seed = seed;
}

lua_guard_status lua_guard_registrar(lua_guard *g, const char *kind, size_t length) {
    guard_declaration d = {.name = kind, .length = length};
    return declare(g, guard_body_registrar, &(guard_entry){.declaration = &d});
}

lua_guard_status lua_guard_function(lua_guard *g, const char *name, size_t length, int32_t index, int32_t prelude_only) {
    guard_declaration d = {.name = name, .length = length, .index = index, .prelude_only = prelude_only != 0};
    return declare(g, guard_body_function, &(guard_entry){.declaration = &d});
}

lua_guard_status lua_guard_absent(
    lua_guard *g, const char *name, size_t length, const char *message, size_t message_length) {
    guard_declaration d = {.name = name, .length = length, .message = message, .message_length = message_length};
    return declare(g, guard_body_absent, &(guard_entry){.declaration = &d});
}

lua_guard_status lua_guard_prelude(lua_guard *g, const char *source, size_t length) {
    lua_guard_chunk chunk = {.source = source, .source_length = length, .chunk = PRELUDE_NAME, .chunk_length = sizeof PRELUDE_NAME - 1};
    return shape(g, guard_body_prelude, &(guard_entry){.chunk = &chunk});
}

lua_guard_status lua_guard_load(lua_guard *g, const lua_guard_chunk *chunk) {
    return shape(g, guard_body_load, &(guard_entry){.chunk = chunk});
}

lua_guard_status lua_guard_call(lua_guard *g, const uint8_t *bytes, size_t length) {
    if (!reset(g)) return no_memory(g);
    seed(g, g->seed);
    return run(g, guard_body_call, &(guard_entry){.bytes = bytes, .length = length});
}

lua_guard_status lua_guard_start(lua_guard *g, const uint8_t *bytes, size_t length, uint64_t *ticket) {
    if (!reset(g)) return no_memory(g);
    seed(g, g->seed);
    lua_guard_status status = run(g, guard_body_start, &(guard_entry){.bytes = bytes, .length = length});
    *ticket = g->ticket;
    if (status != LUA_GUARD_YIELDED) g->flow = NULL;
    return status;
}

lua_guard_status lua_guard_resume(lua_guard *g, uint64_t ticket, const uint8_t *bytes, size_t length) {
    if (!g->flow || g->ticket != ticket) return LUA_GUARD_STALE;
    lua_guard_status status = run(g, guard_body_resume, &(guard_entry){.bytes = bytes, .length = length});
    if (status != LUA_GUARD_YIELDED) g->flow = NULL;
    return status;
}

lua_guard_status lua_guard_registrations(lua_guard *g) {
    return reset(g) ? run(g, guard_body_registrations, NULL) : no_memory(g);
}

void lua_guard_answer(lua_guard *g, const uint8_t *bytes, size_t length) { guard_bytes_set(&g->answer, bytes, length); }

const uint8_t *lua_guard_result(const lua_guard *g, size_t *length) {
    *length = g->result.length;
    return g->result.bytes;
}

const char *lua_guard_message(const lua_guard *g, size_t *length) {
    *length = g->message.length;
    return (const char *)g->message.bytes;
}

void lua_guard_rest(lua_guard *g) {
    if (reset(g)) guard_arena_rest(g);
}

size_t lua_guard_peak_bytes(const lua_guard *g) { return guard_arena_peak(g->arena); }

size_t lua_guard_image_bytes(const lua_guard *g) { return g->image_length; }

int64_t lua_guard_instructions_used(const lua_guard *g) { return g->limits.instructions - g->fuel; }

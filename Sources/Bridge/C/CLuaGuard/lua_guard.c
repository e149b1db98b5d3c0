// The entries: each puts the state back to its image, runs one C body in protected mode and classifies what came of it.
#include "lua_guard.h"

#include <stdio.h>
#include <stdlib.h>

#include "guard.h"

typedef struct {
    const lua_guard_chunk *chunk;
    const guard_declaration *declaration;
    const uint8_t *bytes;
    size_t length;
} request;

static request *request_of(lua_State *L) {
    request *r = lua_touserdata(L, 1);
    lua_settop(L, 0);
    return r;
}

// Reading a chunk

typedef struct {
    const lua_guard_chunk *chunk;
    int32_t lines;
    int stage;
} chunk_reader;

static const char *read_chunk(lua_State *L, void *data, size_t *length) {
    static const char newlines[] = "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n";
    chunk_reader *r = data;
    (void)L;
    if (r->lines > 0) {
        int32_t n = r->lines < 32 ? r->lines : 32;
        r->lines -= n;
        *length = (size_t)n;
        return newlines;
    }
    while (r->stage < 2) {
        bool head = r->stage++ == 0;
        *length = head ? r->chunk->head_length : r->chunk->source_length;
        if (*length) return head ? r->chunk->head : r->chunk->source;
    }
    *length = 0;
    return NULL;
}

static void chunk_name(const lua_guard_chunk *chunk, char *name) {
    size_t room = LUA_IDSIZE - 1, length = chunk->chunk_length < room ? chunk->chunk_length : room;
    name[0] = '=';
    memcpy(name + 1, chunk->chunk + (chunk->chunk_length - length), length);
    name[1 + length] = '\0';
}

// Pushes the chunk as a function, or raises the fault.
void guard_load_chunk(lua_State *L, const lua_guard_chunk *chunk) {
    lua_guard *g = guard_of(L);
    const char *message = NULL;
    char name[LUA_IDSIZE + 2];
    chunk_name(chunk, name);
    if (chunk->source_length > g->limits.source_bytes) {
        g->hint = LUA_GUARD_SOURCE;
        luaL_error(L, "%s:1: the script is larger than %d bytes", name + 1, (int)g->limits.source_bytes);
    }
    guard_charge(L, (int64_t)chunk->source_length / 4);
    int line = guard_source_check(chunk->source, chunk->source_length, &message);
    if (line) {
        g->hint = LUA_GUARD_SYNTAX;
        luaL_error(L, "%s:%d: %s", name + 1, line + chunk->line_offset, message);
    }
    chunk_reader r = {chunk, chunk->line_offset, 0};
    int status = lua_load(L, read_chunk, &r, name, "t");
    if (status == LUA_ERRMEM) guard_rethrow(L, status);
    if (status != LUA_OK) {
        g->hint = LUA_GUARD_SYNTAX;
        lua_error(L);
    }
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_globals);
    if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
}

// Bodies, in protected mode

static int body_open(lua_State *L) {
    lua_settop(L, 0);
    return guard_open(L);
}

static int body_function(lua_State *L) { return guard_set_function(L, request_of(L)->declaration), 0; }

static int body_absent(lua_State *L) { return guard_set_absent(L, request_of(L)->declaration), 0; }

static int body_registrar(lua_State *L) { return guard_set_registrar(L, request_of(L)->declaration), 0; }

static int body_prelude(lua_State *L) {
    guard_load_chunk(L, request_of(L)->chunk);
    lua_call(L, guard_push_prelude_arguments(L), 0);
    return 0;
}

static int body_load(lua_State *L) {
    const lua_guard_chunk *chunk = request_of(L)->chunk;
    guard_load_chunk(L, chunk);
    if (chunk->kind_length) guard_define(L, chunk);
    else lua_call(L, 0, 0);
    return 0;
}

// Leaves the function (kind, name) below its arguments, and returns how many they are.
static int push_entry(lua_State *L, const request *r) {
    lua_guard *g = guard_of(L);
    g->hint = LUA_GUARD_VALUE;
    int n = guard_decode(L, r->bytes, r->length);
    if (n < 2 || lua_type(L, 1) != LUA_TSTRING || lua_type(L, 2) != LUA_TSTRING) luaL_error(L, "malformed call");
    g->hint = LUA_GUARD_MISSING;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_entries);
    lua_pushvalue(L, 1);
    bool kind = lua_rawget(L, -2) == LUA_TTABLE;
    if (kind) lua_pushvalue(L, 2);
    if (!kind || lua_rawget(L, -2) != LUA_TFUNCTION) {
        luaL_error(L, "no %s named \"%s\"", lua_tostring(L, 1), lua_tostring(L, 2));
    }
    lua_replace(L, 2);
    lua_settop(L, n);
    lua_remove(L, 1);
    g->hint = LUA_GUARD_OK;
    return n - 2;
}

static void finish(lua_State *L, lua_State *from, int count) {
    lua_guard *g = guard_of(L);
    int top = lua_gettop(from);
    g->hint = LUA_GUARD_VALUE;
    guard_encode(from, top - count + 1, top, &g->result);
    g->hint = LUA_GUARD_OK;
}

static int body_call(lua_State *L) {
    int n = push_entry(L, request_of(L));
    lua_call(L, n, LUA_MULTRET);
    finish(L, L, lua_gettop(L));
    return 0;
}

// The results of a flow's step are read on L: encoding may raise, and the flow's own state must not.
static int step_flow(lua_State *L, int count) {
    lua_guard *g = guard_of(L);
    lua_State *flow = g->flow;
    int results = 0, status = lua_resume(flow, L, count, &results);
    if (status != LUA_OK && status != LUA_YIELD) {
        guard_rethrow(L, status);
        lua_xmove(flow, L, 1);
        return lua_error(L);
    }
    if (g->killed) guard_rethrow(L, LUA_OK);
    g->yielded = status == LUA_YIELD;
    luaL_checkstack(L, results + 10, "too many results");
    lua_xmove(flow, L, results);
    finish(L, L, results);
    return 0;
}

static int body_start(lua_State *L) {
    lua_guard *g = guard_of(L);
    int n = push_entry(L, request_of(L));
    lua_State *flow = lua_newthread(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &guard_key_flow);
    g->flow = flow;
    luaL_checkstack(flow, n + 2, "too many arguments");
    lua_xmove(L, flow, n + 1);
    return step_flow(L, n);
}

static int body_resume(lua_State *L) {
    lua_guard *g = guard_of(L);
    const request *r = request_of(L);
    g->hint = LUA_GUARD_VALUE;
    int n = guard_decode(L, r->bytes, r->length);
    g->hint = LUA_GUARD_OK;
    luaL_checkstack(g->flow, n + 2, "too many arguments");
    lua_xmove(L, g->flow, n);
    return step_flow(L, n);
}

static int body_registrations(lua_State *L) {
    lua_settop(L, 0);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_list);
    guard_encode(L, 1, 1, &guard_of(L)->result);
    return 0;
}

static int body_describe(lua_State *L) {
    guard_tostring(L, 1, NULL);
    return 1;
}

// Running a body

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
        lua_pushcfunction(L, body_describe);
        lua_insert(L, -2);
        if (lua_pcall(L, 1, 1, 0) != LUA_OK && !g->killed) lua_settop(L, 0);
    }
    if (g->killed) return killed(g);
    size_t length = 0;
    const char *text = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &length) : NULL;
    guard_bytes_set(&g->message, text ? text : "an error without a message", text ? length : 26);
    return hint ? hint : LUA_GUARD_RUNTIME;
}

static lua_guard_status run(lua_guard *g, lua_CFunction body, request *r) {
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
static lua_guard_status declare(lua_guard *g, lua_CFunction body, request *r) {
    g->loading = true;
    seed(g, 0);
    lua_guard_status status = run(g, body, r);
    g->loading = false;
    g->unsaved = status == LUA_GUARD_OK;
    return status;
}

static lua_guard_status shape(lua_guard *g, lua_CFunction body, request *r) {
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
    if (g->L && declare(g, body_open, NULL) == LUA_GUARD_OK) return g;
    lua_guard_free(g);
    return NULL;
}

// The state owns nothing outside its arena, so it is not closed, only dropped.
void lua_guard_free(lua_guard *g) {
    if (!g) return;
    guard_arena_free(g->arena);
    free(g->image);
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
    return declare(g, body_registrar, &(request){.declaration = &d});
}

lua_guard_status lua_guard_function(lua_guard *g, const char *name, size_t length, int32_t index, int32_t prelude_only) {
    guard_declaration d = {.name = name, .length = length, .index = index, .prelude_only = prelude_only != 0};
    return declare(g, body_function, &(request){.declaration = &d});
}

lua_guard_status lua_guard_absent(
    lua_guard *g, const char *name, size_t length, const char *message, size_t message_length) {
    guard_declaration d = {.name = name, .length = length, .message = message, .message_length = message_length};
    return declare(g, body_absent, &(request){.declaration = &d});
}

lua_guard_status lua_guard_prelude(lua_guard *g, const char *source, size_t length) {
    lua_guard_chunk chunk = {.source = source, .source_length = length, .chunk = "prelude", .chunk_length = 7};
    return shape(g, body_prelude, &(request){.chunk = &chunk});
}

lua_guard_status lua_guard_load(lua_guard *g, const lua_guard_chunk *chunk) {
    return shape(g, body_load, &(request){.chunk = chunk});
}

lua_guard_status lua_guard_call(lua_guard *g, const uint8_t *bytes, size_t length) {
    if (!reset(g)) return no_memory(g);
    seed(g, g->seed);
    return run(g, body_call, &(request){.bytes = bytes, .length = length});
}

lua_guard_status lua_guard_start(lua_guard *g, const uint8_t *bytes, size_t length, uint64_t *ticket) {
    if (!reset(g)) return no_memory(g);
    seed(g, g->seed);
    lua_guard_status status = run(g, body_start, &(request){.bytes = bytes, .length = length});
    *ticket = g->ticket;
    if (status != LUA_GUARD_YIELDED) g->flow = NULL;
    return status;
}

lua_guard_status lua_guard_resume(lua_guard *g, uint64_t ticket, const uint8_t *bytes, size_t length) {
    if (!g->flow || g->ticket != ticket) return LUA_GUARD_STALE;
    lua_guard_status status = run(g, body_resume, &(request){.bytes = bytes, .length = length});
    if (status != LUA_GUARD_YIELDED) g->flow = NULL;
    return status;
}

lua_guard_status lua_guard_registrations(lua_guard *g) {
    return reset(g) ? run(g, body_registrations, NULL) : no_memory(g);
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

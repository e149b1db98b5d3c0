// What a run may spend. Instructions are counted by a hook and by the guard's own functions; the clock is read now and
// then. A script that has spent everything is killed: every function here that catches errors throws the kill again.
#define _GNU_SOURCE
#include <time.h>

#include "guard.h"

static char killed_value;

lua_guard *guard_of(lua_State *L) {
    void *ud;
    lua_getallocf(L, &ud);
    return ud;
}

static int64_t now(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

void guard_budget_start(lua_guard *g) {
    g->fuel = g->limits.instructions;
    g->until_clock = HOOK_INTERVAL;
    g->deadline = now(CLOCK_MONOTONIC) + g->limits.nanoseconds;
    g->cpu_end = now(CLOCK_THREAD_CPUTIME_ID) + g->limits.nanoseconds;
    g->killed = LUA_GUARD_OK;
    g->kill_reason = NULL;
    g->kill_line = 0;
    g->refusals = 0;
    g->prints = 0;
    g->stack_base = __builtin_frame_address(0);
}

// The innermost line of a script, whatever the prelude does below it.
bool guard_place(lua_State *L, lua_Debug *ar) {
    bool found = false;
    for (int level = 0; level < 16 && lua_getstack(L, level, ar); level++) {
        if (!lua_getinfo(L, "Sl", ar) || ar->currentline <= 0) continue;
        found = true;
        if (strcmp(ar->short_src, PRELUDE_NAME) != 0) return true;
    }
    return found;
}

static void note_place(lua_State *L) {
    lua_guard *g = guard_of(L);
    lua_Debug ar = {.currentline = 0};
    if (!guard_place(L, &ar) || ar.currentline <= 0) return;
    memcpy(g->kill_chunk, ar.short_src, LUA_IDSIZE);
    g->kill_line = ar.currentline;
}

void guard_where(lua_State *L) {
    lua_Debug ar = {.currentline = 0};
    if (guard_place(L, &ar) && ar.currentline > 0) lua_pushfstring(L, "%s:%d: ", ar.short_src, ar.currentline);
    else lua_pushliteral(L, "");
}

int guard_error(lua_State *L, const char *message) {
    guard_where(L);
    lua_pushstring(L, message);
    lua_concat(L, 2);
    return lua_error(L);
}

_Noreturn static void throw_kill(lua_State *L) {
    lua_sethook(L, guard_hook, LUA_MASKCOUNT, 1);
    lua_pushlightuserdata(L, &killed_value);
    lua_error(L);
    __builtin_unreachable();
}

_Noreturn void guard_kill(lua_State *L, lua_guard_status status, const char *reason) {
    lua_guard *g = guard_of(L);
    if (!g->killed) {
        g->killed = status;
        g->kill_reason = reason;
        note_place(L);
    }
    throw_kill(L);
}

// The time of the thread decides, so that a busy machine kills nobody; the wall clock only says when to look.
static bool late(lua_guard *g) {
    int64_t wall = now(CLOCK_MONOTONIC);
    if (wall < g->deadline) return false;
    int64_t left = g->cpu_end - now(CLOCK_THREAD_CPUTIME_ID);
    if (left <= 0) return true;
    g->deadline = wall + left;
    return false;
}

static void spend(lua_State *L, int64_t units) {
    lua_guard *g = guard_of(L);
    if (g->killed) {
        if (!g->kill_line) note_place(L);
        throw_kill(L);
    }
    g->fuel -= units;
    if (g->fuel <= 0) guard_kill(L, LUA_GUARD_TIME, "the script ran too long (too many instructions)");
    g->until_clock -= units;
    if (g->until_clock > 0) return;
    g->until_clock = HOOK_INTERVAL;
    if (late(g)) guard_kill(L, LUA_GUARD_TIME, "the script ran too long");
}

void guard_charge(lua_State *L, int64_t units) { spend(L, units); }

void guard_hook(lua_State *L, lua_Debug *ar) {
    lua_guard *g = guard_of(L);
    (void)ar;
    if (!g->killed && guard_arena_used(g->arena) > g->limits.memory_bytes / 2) note_place(L);  // should memory run out
    spend(L, HOOK_INTERVAL);
}

void guard_rethrow(lua_State *L, int status) {
    lua_guard *g = guard_of(L);
    if (g->killed) throw_kill(L);
    if (status == LUA_ERRMEM) {
        const char *reason = g->kill_reason ? g->kill_reason : "the script used too much memory";
        guard_kill(L, LUA_GUARD_MEMORY, reason);
    }
    g->hint = LUA_GUARD_OK;
    g->until_clock = 0;  // an error may have been expensive: look at the clock
    spend(L, 100);
}

void guard_check_stack(lua_State *L) {
    lua_guard *g = guard_of(L);
    ptrdiff_t depth = g->stack_base - (char *)__builtin_frame_address(0);
    if (depth > (ptrdiff_t)g->limits.c_stack_bytes) luaL_error(L, "stack overflow (calls nested too deep)");
}

// Coroutines of scripts, and the one request that leaves a script: from the flow the host itself started, never from a
// coroutine inside it. A kill passes through every resume.
#include "guard.h"

char guard_key_flow;

static lua_State *thread_at(lua_State *L, int index) {
    lua_State *co = lua_tothread(L, index);
    luaL_argexpected(L, co, index, "coroutine");
    return co;
}

static int coroutine_create(lua_State *L) {
    luaL_checktype(L, 1, LUA_TFUNCTION);
    guard_charge(L, HOOK_INTERVAL);
    lua_State *co = lua_newthread(L);
    lua_pushvalue(L, 1);
    lua_xmove(L, co, 1);
    return 1;
}

static bool is_dead(lua_State *co) { return lua_status(co) == LUA_OK && lua_gettop(co) == 0; }

// The results, or one message: pushed on L; the number of results, or -1.
static int resume(lua_State *L, lua_State *co, int count) {
    int results;
    lua_guard *g = guard_of(L);
    guard_check_stack(L);
    guard_charge(L, 50);
    if (co == g->flow || is_dead(co) || !lua_checkstack(co, count)) {
        lua_pushstring(L, co == g->flow ? "cannot resume non-suspended coroutine" : "cannot resume dead coroutine");
        return -1;
    }
    lua_xmove(L, co, count);
    int status = lua_resume(co, L, count, &results);
    if (status == LUA_OK || status == LUA_YIELD) {
        if (g->killed) guard_rethrow(L, LUA_OK);
        if (results > LIST_LIMIT || !lua_checkstack(L, results + 1)) {
            lua_pop(co, results);
            lua_pushliteral(L, "too many results to resume");
            return -1;
        }
        lua_xmove(co, L, results);
        return results;
    }
    guard_rethrow(L, status);
    lua_xmove(co, L, 1);
    return -1;
}

static int coroutine_resume(lua_State *L) {
    lua_State *co = thread_at(L, 1);
    int n = resume(L, co, lua_gettop(L) - 1);
    lua_pushboolean(L, n >= 0);
    if (n < 0) n = 1;
    lua_insert(L, -(n + 1));
    return n + 1;
}

static int wrapped(lua_State *L) {
    lua_State *co = lua_tothread(L, lua_upvalueindex(1));
    int n = resume(L, co, lua_gettop(L));
    if (n >= 0) return n;
    return lua_error(L);
}

static int coroutine_wrap(lua_State *L) {
    coroutine_create(L);
    lua_pushcclosure(L, wrapped, 1);
    return 1;
}

static const char *status_of(lua_State *L, lua_State *co) {
    lua_Debug ar;
    if (co == L) return "running";
    if (co == guard_of(L)->flow) return "normal";
    if (lua_status(co) == LUA_YIELD) return "suspended";
    if (lua_status(co) != LUA_OK) return "dead";
    if (lua_getstack(co, 0, &ar)) return "normal";
    return lua_gettop(co) == 0 ? "dead" : "suspended";
}

static int coroutine_status(lua_State *L) {
    lua_pushstring(L, status_of(L, thread_at(L, 1)));
    return 1;
}

static int coroutine_close(lua_State *L) {
    lua_State *co = thread_at(L, 1);
    const char *status = status_of(L, co);
    if (*status != 's' && *status != 'd') return luaL_error(L, "cannot close a %s coroutine", status);
    guard_check_stack(L);
    guard_charge(L, 50);
    int failed = lua_resetthread(co);
    guard_rethrow(L, failed == LUA_ERRMEM ? LUA_ERRMEM : LUA_OK);
    lua_pushboolean(L, failed == LUA_OK);
    if (failed == LUA_OK) return 1;
    lua_xmove(co, L, 1);
    return 2;
}

static bool at_home(lua_State *L) {
    lua_guard *g = guard_of(L);
    return L == g->flow || L == g->L;
}

static int coroutine_yield(lua_State *L) {
    if (at_home(L)) return luaL_error(L, "coroutine.yield outside a coroutine of the script");
    return lua_yield(L, lua_gettop(L));
}

static int coroutine_isyieldable(lua_State *L) {
    lua_pushboolean(L, !at_home(L) && lua_isyieldable(L));
    return 1;
}

static int coroutine_running(lua_State *L) {
    bool home = at_home(L);
    lua_pushthread(L);
    lua_pushboolean(L, home);
    return 2;
}

int guard_request(lua_State *L) {
    lua_guard *g = guard_of(L);
    if (L != g->flow) {
        return guard_error(L, g->flow ? "this waits, and cannot be used inside a coroutine of the script"
                                      : "this waits, and can only be used in a conversation");
    }
    if (!lua_isyieldable(L)) return guard_error(L, "this waits, and cannot be used inside a sort, gsub or iterator");
    return lua_yield(L, lua_gettop(L));
}

void guard_open_coroutine(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"create", coroutine_create}, {"resume", coroutine_resume}, {"wrap", coroutine_wrap},
        {"status", coroutine_status}, {"close", coroutine_close}, {"yield", coroutine_yield},
        {"isyieldable", coroutine_isyieldable}, {"running", coroutine_running}, {NULL, NULL},
    };
    luaL_newlib(L, functions);
    guard_freeze(L);
    lua_setfield(L, -2, "coroutine");
}

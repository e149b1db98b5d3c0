// What each entry does, in protected mode: here an error may be raised, and no Swift frame lies below.
#include "guard.h"

static guard_entry *entry_of(lua_State *L) {
    guard_entry *r = lua_touserdata(L, 1);
    lua_settop(L, 0);
    return r;
}

int guard_body_open(lua_State *L) {
    lua_settop(L, 0);
    return guard_open(L);
}

int guard_body_function(lua_State *L) { return guard_set_function(L, entry_of(L)->declaration), 0; }

int guard_body_absent(lua_State *L) { return guard_set_absent(L, entry_of(L)->declaration), 0; }

int guard_body_registrar(lua_State *L) { return guard_set_registrar(L, entry_of(L)->declaration), 0; }

int guard_body_prelude(lua_State *L) {
    guard_load_chunk(L, entry_of(L)->chunk);
    lua_call(L, guard_push_prelude_arguments(L), 0);
    return 0;
}

int guard_body_load(lua_State *L) {
    const lua_guard_chunk *chunk = entry_of(L)->chunk;
    guard_load_chunk(L, chunk);
    if (chunk->kind_length) guard_define(L, chunk);
    else lua_call(L, 0, 0);
    return 0;
}

// Leaves the function (kind, name) below its arguments, and returns how many they are.
static int push_entry(lua_State *L, const guard_entry *r) {
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

static void finish(lua_State *L, int count) {
    lua_guard *g = guard_of(L);
    int top = lua_gettop(L);
    g->hint = LUA_GUARD_VALUE;
    guard_encode(L, top - count + 1, top, &g->result);
    g->hint = LUA_GUARD_OK;
}

int guard_body_call(lua_State *L) {
    int n = push_entry(L, entry_of(L));
    lua_call(L, n, LUA_MULTRET);
    finish(L, lua_gettop(L));
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
    finish(L, results);
    return 0;
}

int guard_body_start(lua_State *L) {
    lua_guard *g = guard_of(L);
    int n = push_entry(L, entry_of(L));
    lua_State *flow = lua_newthread(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &guard_key_flow);
    g->flow = flow;
    luaL_checkstack(flow, n + 2, "too many arguments");
    lua_xmove(L, flow, n + 1);
    return step_flow(L, n);
}

int guard_body_resume(lua_State *L) {
    lua_guard *g = guard_of(L);
    const guard_entry *r = entry_of(L);
    g->hint = LUA_GUARD_VALUE;
    int n = guard_decode(L, r->bytes, r->length);
    g->hint = LUA_GUARD_OK;
    luaL_checkstack(g->flow, n + 2, "too many arguments");
    lua_xmove(L, g->flow, n);
    return step_flow(L, n);
}

int guard_body_registrations(lua_State *L) {
    lua_settop(L, 0);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_list);
    guard_encode(L, 1, 1, &guard_of(L)->result);
    return 0;
}

int guard_body_describe(lua_State *L) {
    guard_tostring(L, 1, NULL);
    return 1;
}

// The state a script lives in: which names it sees, and three metamethods that do not exist for it.
#include "guard.h"

char guard_key_globals, guard_key_store, guard_key_entries, guard_key_list, guard_key_loaded, guard_key_host;

// Lua's buffers need __gc and __close for a metatable of their own: it must exist before those names are taken away.
static void make_buffer_metatable(lua_State *L) {
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    luaL_prepbuffsize(&b, 2 * LUAL_BUFFERSIZE);
    luaL_pushresultsize(&b, 0);
    lua_pop(L, 1);
}

// Lua finds a metamethod by the identity of its interned name. With one byte of that name changed, a script that writes
// the name gets another string, however it builds it, and the metamethod never runs: no finalizer (it would run without
// a budget), no weak table (a collector's step over many of them takes minutes), no closing chain (it overruns the C
// stack). The changed name lies in the chain of its old hash; one that its new hash would lead to is not used.
static void forget_name(lua_State *L, const char *name) {
    size_t length = strlen(name);
    char other[16];
    lua_pushstring(L, name);
    char *inside = (char *)lua_tostring(L, -1);
    memcpy(other, name, length + 1);
    for (int byte = 1; byte < 32; byte++) {
        other[0] = inside[0] = (char)byte;
        bool reachable = lua_pushstring(L, other) == inside;
        lua_pop(L, 1);
        if (!reachable) break;
    }
    lua_pushstring(L, name);
    if (lua_tostring(L, -1) == inside) luaL_error(L, "this Lua does not intern '%s'", name);
    lua_pop(L, 2);
}

static int try_close(lua_State *L) {
    lua_newtable(L);
    lua_newtable(L);
    lua_pushcfunction(L, try_close);
    lua_setfield(L, -2, "__close");
    lua_setmetatable(L, -2);
    lua_toclose(L, -1);
    return 0;
}

static void check_forgotten(lua_State *L) {
    lua_pushcfunction(L, try_close);
    if (lua_pcall(L, 0, 0, 0) == LUA_OK) luaL_error(L, "this Lua still closes variables");
    lua_pop(L, 1);
}

static int set_global(lua_State *L) {
    lua_guard *g = guard_of(L);
    if (!g->loading) {
        const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
        return luaL_error(L, "cannot set the global '%s' during a call: write 'local %s'", name, name);
    }
    lua_settop(L, 3);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_store);
    lua_insert(L, 2);
    lua_rawset(L, 2);
    return 0;
}

// On top: the store. The table scripts see is an empty view of it.
static void make_globals(lua_State *L) {
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &guard_key_store);
    guard_freeze(L);
    lua_getmetatable(L, -1);
    lua_pushcfunction(L, set_global);
    lua_setfield(L, -2, "__newindex");
    lua_pop(L, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_store);
    lua_pushvalue(L, -2);
    lua_setfield(L, -2, "_G");
    lua_pop(L, 1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &guard_key_globals);
}

static void new_registry_table(lua_State *L, const void *key) {
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, key);
}

int guard_open(lua_State *L) {
    make_buffer_metatable(L);
    forget_name(L, "__gc");
    forget_name(L, "__mode");
    forget_name(L, "__close");
    check_forgotten(L);
    new_registry_table(L, &guard_key_classes);
    new_registry_table(L, &guard_key_entries);
    new_registry_table(L, &guard_key_list);
    new_registry_table(L, &guard_key_loaded);
    new_registry_table(L, &guard_key_host);
    lua_newtable(L);
    guard_open_base(L);
    guard_open_string(L);
    guard_open_table(L);
    guard_open_coroutine(L);
    guard_open_math(L);
    guard_open_embedder(L);
    make_globals(L);
    lua_sethook(L, guard_hook, LUA_MASKCOUNT, HOOK_INTERVAL);
    return 0;
}

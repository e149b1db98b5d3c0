// The base library: pcall and its kin let a kill through, nothing tells an address.
#include "guard.h"

char guard_key_frozen;

static int refuse_write(lua_State *L) {
    const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
    return luaL_error(L, "cannot set '%s': this table is read-only", name);
}

void guard_freeze(lua_State *L) {
    lua_newtable(L);
    lua_createtable(L, 0, 4);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, refuse_write);
    lua_setfield(L, -2, "__newindex");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pushboolean(L, 1);
    lua_rawsetp(L, -2, &guard_key_frozen);
    lua_setmetatable(L, -2);
    lua_remove(L, -2);
}

static bool is_frozen(lua_State *L, int index) {
    if (!lua_getmetatable(L, index)) return false;
    bool frozen = lua_rawgetp(L, -1, &guard_key_frozen) != LUA_TNIL;
    lua_pop(L, 2);
    return frozen;
}

static int base_rawset(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checkany(L, 3);
    if (is_frozen(L, 1)) return refuse_write(L);
    lua_settop(L, 3);
    lua_rawset(L, 1);
    return 1;
}

static int base_setmetatable(lua_State *L) {
    static const char *const refused[] = {"__gc", "__close", "__mode"};
    int type = lua_type(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2, "nil or table");
    if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) return luaL_error(L, "cannot change a protected metatable");
    for (int i = 0; type == LUA_TTABLE && i < 3; i++) {
        lua_pushstring(L, refused[i]);
        if (lua_rawget(L, 2) != LUA_TNIL) return luaL_error(L, "%s is not available in scripts", refused[i]);
        lua_pop(L, 1);
    }
    lua_settop(L, 2);
    lua_setmetatable(L, 1);
    return 1;
}

static int finish_pcall(lua_State *L, int status, lua_KContext kept) {
    (void)kept;
    if (status == LUA_OK || status == LUA_YIELD) {
        if (guard_of(L)->killed) guard_rethrow(L, LUA_OK);
        return lua_gettop(L);
    }
    guard_rethrow(L, status);
    lua_pushboolean(L, 0);
    lua_insert(L, -2);
    return 2;
}

static int base_pcall(lua_State *L) {
    luaL_checkany(L, 1);
    guard_check_stack(L);
    guard_charge(L, 20);
    lua_pushboolean(L, 1);
    lua_insert(L, 1);
    return finish_pcall(L, lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, finish_pcall), 0);
}

// The handler runs after the error has unwound, where the budget counts.
static int finish_xpcall(lua_State *L, int status, lua_KContext kept) {
    (void)kept;
    if (status == LUA_OK || status == LUA_YIELD) {
        if (guard_of(L)->killed) guard_rethrow(L, LUA_OK);
        return lua_gettop(L) - 1;
    }
    guard_rethrow(L, status);
    lua_pushvalue(L, 1);
    lua_insert(L, -2);
    status = lua_pcallk(L, 1, 1, 0, 0, NULL);
    if (status != LUA_OK) guard_rethrow(L, status);
    lua_pushboolean(L, 0);
    lua_insert(L, -2);
    return 2;
}

static int base_xpcall(lua_State *L) {
    luaL_checktype(L, 2, LUA_TFUNCTION);
    guard_check_stack(L);
    guard_charge(L, 20);
    lua_pushvalue(L, 1);
    lua_pushvalue(L, 2);
    lua_replace(L, 1);
    lua_replace(L, 2);
    lua_pushboolean(L, 1);
    lua_pushvalue(L, 2);
    lua_rotate(L, 2, 2);
    lua_remove(L, 4);
    int count = lua_gettop(L) - 3;
    return finish_xpcall(L, lua_pcallk(L, count, LUA_MULTRET, 0, 0, finish_xpcall), 0);
}

const char *guard_tostring(lua_State *L, int index, size_t *length) {
    index = lua_absindex(L, index);
    guard_check_stack(L);
    if (luaL_getmetafield(L, index, "__tostring") != LUA_TNIL) {
        lua_pushvalue(L, index);
        lua_call(L, 1, 1);
        if (!lua_isstring(L, -1)) luaL_error(L, "'__tostring' must return a string");
        return lua_tolstring(L, -1, length);
    }
    int type = lua_type(L, index);
    if (type >= LUA_TTABLE || type == LUA_TLIGHTUSERDATA) {
        lua_pushstring(L, luaL_typename(L, index));  // never an address: it differs from host to host
        return lua_tolstring(L, -1, length);
    }
    return luaL_tolstring(L, index, length);
}

static int base_tostring(lua_State *L) {
    luaL_checkany(L, 1);
    guard_charge(L, 10);
    guard_tostring(L, 1, NULL);
    return 1;
}

static int base_print(lua_State *L) {
    lua_guard *g = guard_of(L);
    int n = lua_gettop(L);
    guard_charge(L, 100);
    if (++g->prints > 200) return 0;
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    size_t total = 0;
    for (int i = 1; i <= n && total < 4096; i++) {
        size_t length;
        if (i > 1) luaL_addchar(&b, '\t');
        guard_tostring(L, i, &length);
        total += length;
        luaL_addvalue(&b);
    }
    luaL_pushresult(&b);
    size_t length;
    const char *line = lua_tolstring(L, -1, &length);
    g->host(g->context, g, LUA_GUARD_HOST_PRINT, (const uint8_t *)line, length < 4096 ? length : 4096);
    return 0;
}

// The charge of a function whose work grows with the texts it is given.
static int wrapper(lua_State *L) {
    size_t work = 0;
    int n = lua_gettop(L);
    for (int i = 1; i <= n && i <= 4; i++) {
        if (lua_type(L, i) == LUA_TSTRING) work += lua_rawlen(L, i);
    }
    guard_charge(L, (int64_t)(work >> 3) + 1);
    return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

void guard_wrap(lua_State *L, const char *name, lua_CFunction f) {
    lua_pushcfunction(L, f);
    lua_pushcclosure(L, wrapper, 1);
    lua_setfield(L, -2, name);
}

static void copy_base(lua_State *L) {
    static const char *const names[] = {"assert", "error", "getmetatable", "ipairs", "rawequal", "rawget", "rawlen",
                                        "select", "type", NULL};
    lua_pushcfunction(L, luaopen_base);
    lua_call(L, 0, 1);
    for (int i = 0; names[i]; i++) {
        lua_getfield(L, -1, names[i]);
        lua_setfield(L, -3, names[i]);
    }
    lua_getfield(L, -1, "tonumber");
    lua_CFunction tonumber = lua_tocfunction(L, -1);
    lua_pop(L, 2);
    guard_wrap(L, "tonumber", tonumber);
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

void guard_open_base(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"pcall", base_pcall}, {"xpcall", base_xpcall}, {"tostring", base_tostring}, {"print", base_print},
        {"pairs", guard_pairs}, {"next", guard_next}, {"rawset", base_rawset}, {"setmetatable", base_setmetatable},
        {NULL, NULL},
    };
    copy_base(L);
    luaL_setfuncs(L, functions, 0);
    lua_pushliteral(L, "Lua 5.4");
    lua_setfield(L, -2, "_VERSION");
}

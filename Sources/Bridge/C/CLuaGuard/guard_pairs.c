// Walking a table in an order that every host shares, so that a replay elsewhere walks it the same way.
#include <stdlib.h>

#include "guard.h"

// Keys in an order of their own: numbers, texts, booleans, then the rest as the table has them.
typedef struct {
    int32_t kind, index;
    union {
        lua_Integer integer;
        lua_Number number;
        struct {
            const char *text;
            size_t length;
        };
    };
} sort_key;

enum { KEY_INTEGER, KEY_FLOAT, KEY_TEXT, KEY_FALSE, KEY_TRUE, KEY_OTHER };

static sort_key key_at(lua_State *L, int at, int32_t index) {
    sort_key key = {.kind = KEY_OTHER, .index = index};
    switch (lua_type(L, at)) {
    case LUA_TNUMBER:
        key.kind = lua_isinteger(L, at) ? KEY_INTEGER : KEY_FLOAT;
        if (key.kind == KEY_INTEGER) key.integer = lua_tointeger(L, at);
        else key.number = lua_tonumber(L, at);
        break;
    case LUA_TSTRING:
        key.kind = KEY_TEXT;
        key.text = lua_tolstring(L, at, &key.length);
        break;
    case LUA_TBOOLEAN: key.kind = lua_toboolean(L, at) ? KEY_TRUE : KEY_FALSE; break;
    default: break;
    }
    return key;
}

static int compare_keys(const void *left, const void *right) {
    const sort_key *a = left, *b = right;
    int first = a->kind == KEY_FLOAT ? KEY_INTEGER : a->kind, second = b->kind == KEY_FLOAT ? KEY_INTEGER : b->kind;
    if (first != second) return first < second ? -1 : 1;
    if (first == KEY_TEXT) {
        size_t shorter = a->length < b->length ? a->length : b->length;
        int order = memcmp(a->text, b->text, shorter);
        return order ? order : (a->length > b->length) - (a->length < b->length);
    }
    if (a->kind == KEY_INTEGER && b->kind == KEY_INTEGER) return (a->integer > b->integer) - (a->integer < b->integer);
    if (first == KEY_INTEGER) {
        lua_Number x = a->kind == KEY_FLOAT ? a->number : (lua_Number)a->integer;
        lua_Number y = b->kind == KEY_FLOAT ? b->number : (lua_Number)b->integer;
        if (x != y) return x < y ? -1 : 1;
    }
    return (a->index > b->index) - (a->index < b->index);
}

static int32_t count_keys(lua_State *L, int table) {
    int32_t n = 0;
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) n++;
    guard_charge(L, n);
    return n;
}

// Upvalues: the table, its keys, their order, how many, the next.
static int pairs_step(lua_State *L) {
    const sort_key *order = lua_touserdata(L, lua_upvalueindex(3));
    lua_Integer n = lua_tointeger(L, lua_upvalueindex(4)), at = lua_tointeger(L, lua_upvalueindex(5));
    bool found = false;
    lua_settop(L, 0);
    while (at < n && !found) {
        lua_rawgeti(L, lua_upvalueindex(2), order[at++].index);
        lua_pushvalue(L, -1);
        found = lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL;
        if (!found) lua_settop(L, 0);
        guard_charge(L, 1);
    }
    lua_pushinteger(L, at);
    lua_replace(L, lua_upvalueindex(5));
    if (!found) lua_pushnil(L);
    return lua_gettop(L);
}

static void push_ordered(lua_State *L) {
    int32_t n = count_keys(L, 1), i = 0;
    guard_charge(L, 20);
    lua_pushvalue(L, 1);
    lua_createtable(L, n, 0);
    int keys = lua_gettop(L);
    sort_key *order = lua_newuserdatauv(L, sizeof(sort_key) * (size_t)(n + 1), 0);
    bool sorted = true;
    for (lua_pushnil(L); i < n && lua_next(L, 1); i++) {
        lua_pop(L, 1);
        order[i] = key_at(L, lua_gettop(L), i + 1);
        if (i > 0 && compare_keys(&order[i - 1], &order[i]) > 0) sorted = false;
        lua_pushvalue(L, -1);
        lua_rawseti(L, keys, i + 1);
    }
    lua_settop(L, keys + 1);
    if (!sorted) {
        guard_charge(L, 8 * (int64_t)n);
        qsort(order, (size_t)i, sizeof(sort_key), compare_keys);
    }
    lua_pushinteger(L, i);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, pairs_step, 5);
}

int guard_pairs(lua_State *L) {
    luaL_checkany(L, 1);
    if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
        lua_pushvalue(L, 1);
        lua_call(L, 1, 3);
        return 3;
    }
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    push_ordered(L);
    return 1;
}

// The key after another in the same order; each call looks at the whole table.
int guard_next(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 2);
    bool first = lua_isnil(L, 2), found = false;
    sort_key after = key_at(L, 2, -1), best = after;
    int32_t i = 0;
    if (after.kind == KEY_OTHER && !first) {
        for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1), i++) {
            if (lua_rawequal(L, 2, -2)) after.index = i;
        }
    }
    i = 0;
    lua_pushnil(L);  // 3: the best key so far
    for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1), i++) {
        sort_key key = key_at(L, lua_gettop(L) - 1, i);
        bool same = after.kind != KEY_OTHER && key.kind == after.kind && lua_rawequal(L, 2, -2);
        if (!first && (same || compare_keys(&key, &after) <= 0)) continue;
        if (found && compare_keys(&key, &best) >= 0) continue;
        best = key;
        found = true;
        lua_pushvalue(L, -2);
        lua_replace(L, 3);
    }
    guard_charge(L, i);
    lua_settop(L, 3);
    if (!found) return 1;
    lua_pushvalue(L, 3);
    lua_rawget(L, 1);
    return 2;
}

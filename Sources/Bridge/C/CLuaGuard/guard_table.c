// The table library: as Lua's, but every element costs budget, lengths are checked before a loop begins, and the sort
// is stable and always ends.
#include "guard.h"

static lua_Integer length_of(lua_State *L, int index) {
    lua_Integer n = luaL_len(L, index);
    if (n > INT32_MAX) luaL_error(L, "table too large");
    return n < 0 ? 0 : n;
}

static int table_insert(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer end = length_of(L, 1) + 1, at = end;
    if (lua_gettop(L) == 2) {
        lua_seti(L, 1, end);
        return 0;
    }
    if (lua_gettop(L) != 3) return luaL_error(L, "wrong number of arguments to 'insert'");
    at = luaL_checkinteger(L, 2);
    luaL_argcheck(L, at >= 1 && at <= end, 2, "position out of bounds");
    guard_charge(L, end - at);
    for (lua_Integer i = end; i > at; i--) {
        lua_geti(L, 1, i - 1);
        lua_seti(L, 1, i);
    }
    lua_seti(L, 1, at);
    return 0;
}

static int table_remove(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer size = length_of(L, 1), at = luaL_optinteger(L, 2, size);
    if (lua_gettop(L) > 1) luaL_argcheck(L, at >= 0 && at <= size + 1 && (at || !size), 2, "position out of bounds");
    lua_geti(L, 1, at);
    if (at < size) guard_charge(L, size - at);
    for (; at < size; at++) {
        lua_geti(L, 1, at + 1);
        lua_seti(L, 1, at);
    }
    lua_pushnil(L);
    lua_seti(L, 1, at);
    return 1;
}

static int table_concat(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer size = length_of(L, 1);
    size_t between, total = 0;
    const char *separator = luaL_optlstring(L, 2, "", &between);
    lua_Integer from = luaL_optinteger(L, 3, 1), to = luaL_optinteger(L, 4, size);
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    for (lua_Integer i = from; i <= to; i++) {
        size_t length;
        guard_charge(L, 2);
        lua_geti(L, 1, i);
        if (!lua_isstring(L, -1)) {
            return luaL_error(L, "invalid value (at index %I) in table for 'concat'", (LUAI_UACINT)i);
        }
        lua_tolstring(L, -1, &length);
        total += length + between;
        guard_text_fits(L, total);
        luaL_addvalue(&b);
        if (i < to) luaL_addlstring(&b, separator, between);
        if (i == to) break;
    }
    luaL_pushresult(&b);
    return 1;
}

static int table_pack(lua_State *L) {
    int n = lua_gettop(L);
    guard_charge(L, n);
    lua_createtable(L, n, 1);
    lua_insert(L, 1);
    for (int i = n; i >= 1; i--) lua_rawseti(L, 1, i);
    lua_pushinteger(L, n);
    lua_setfield(L, 1, "n");
    return 1;
}

static int table_unpack(lua_State *L) {
    lua_Integer from = luaL_optinteger(L, 2, 1);
    lua_Integer to = lua_isnoneornil(L, 3) ? luaL_len(L, 1) : luaL_checkinteger(L, 3);
    if (from > to) return 0;
    lua_Unsigned count = (lua_Unsigned)to - (lua_Unsigned)from;
    if (count >= LIST_LIMIT) return luaL_error(L, "too many results to unpack");
    luaL_checkstack(L, (int)count + 1, "too many results to unpack");
    guard_charge(L, (int64_t)count);
    for (; from < to; from++) lua_geti(L, 1, from);
    lua_geti(L, 1, to);
    return (int)count + 1;
}

static int table_move(lua_State *L) {
    lua_Integer from = luaL_checkinteger(L, 2), to = luaL_checkinteger(L, 3), at = luaL_checkinteger(L, 4);
    int target = lua_isnoneornil(L, 5) ? 1 : 5;
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checktype(L, target, LUA_TTABLE);
    if (to >= from) {
        lua_Unsigned count = (lua_Unsigned)to - (lua_Unsigned)from;
        luaL_argcheck(L, count < 1000000, 3, "too many elements to move");
        luaL_argcheck(L, at <= LUA_MAXINTEGER - (lua_Integer)count, 4, "destination wrap around");
        guard_charge(L, (int64_t)count);
        bool forward = at > to || at <= from || (target == 5 && !lua_compare(L, 1, 5, LUA_OPEQ));
        for (lua_Unsigned i = 0; i <= count; i++) {
            lua_Integer k = (lua_Integer)(forward ? i : count - i);
            lua_geti(L, 1, from + k);
            lua_seti(L, target, at + k);
        }
    }
    lua_pushvalue(L, target);
    return 1;
}

// Merge sort of positions over a copy of the values: stable, at most n log n comparisons whatever the order says.
typedef struct {
    lua_State *L;
    int values, order;
    int32_t *at, *other;
} sorting;

static bool goes_before(sorting *s, int32_t a, int32_t b) {
    lua_State *L = s->L;
    guard_charge(L, 4);
    if (!s->order) {
        lua_rawgeti(L, s->values, a);
        lua_rawgeti(L, s->values, b);
        bool less = lua_compare(L, -2, -1, LUA_OPLT);
        lua_pop(L, 2);
        return less;
    }
    lua_pushvalue(L, s->order);
    lua_rawgeti(L, s->values, a);
    lua_rawgeti(L, s->values, b);
    lua_call(L, 2, 1);
    bool less = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return less;
}

static void merge(sorting *s, int32_t from, int32_t middle, int32_t to) {
    int32_t left = from, right = middle;
    for (int32_t i = from; i < to; i++) {
        bool second = left >= middle || (right < to && goes_before(s, s->at[right], s->at[left]));
        s->other[i] = second ? s->at[right++] : s->at[left++];
    }
    memcpy(s->at + from, s->other + from, sizeof(int32_t) * (size_t)(to - from));
}

static void sort_positions(sorting *s, int32_t n) {
    for (int32_t width = 1; width < n; width *= 2) {
        for (int32_t from = 0; from + width < n; from += 2 * width) {
            int32_t to = from + 2 * width;
            merge(s, from, from + width, to < n ? to : n);
        }
    }
}

static int table_sort(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer n = length_of(L, 1);
    if (n < 2) return 0;
    luaL_argcheck(L, n < 1000000, 1, "array too big");
    if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    guard_check_stack(L);
    guard_charge(L, n * 2);
    lua_newtable(L);
    sorting s = {.L = L, .values = 3, .order = lua_isnil(L, 2) ? 0 : 2};
    s.at = lua_newuserdatauv(L, sizeof(int32_t) * 2 * (size_t)n, 0);
    s.other = s.at + n;
    for (int32_t i = 0; i < n; i++) {
        s.at[i] = i + 1;
        lua_geti(L, 1, i + 1);
        lua_rawseti(L, 3, i + 1);
    }
    sort_positions(&s, (int32_t)n);
    for (int32_t i = 0; i < n; i++) {
        lua_rawgeti(L, 3, s.at[i]);
        lua_seti(L, 1, i + 1);
    }
    return 0;
}

void guard_open_table(lua_State *L) {
    static const luaL_Reg functions[] = {
        {"insert", table_insert}, {"remove", table_remove}, {"concat", table_concat}, {"pack", table_pack},
        {"unpack", table_unpack}, {"move", table_move}, {"sort", table_sort}, {NULL, NULL},
    };
    luaL_newlib(L, functions);
    guard_freeze(L);
    lua_setfield(L, -2, "table");
}

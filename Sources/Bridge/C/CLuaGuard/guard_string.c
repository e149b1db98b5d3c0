// The string, utf8 and math libraries: Lua's own where the work is linear, the guard's where it is not.
#include "guard.h"

void guard_text_fits(lua_State *L, size_t length) {
    if (length > guard_of(L)->limits.text_bytes) luaL_error(L, "resulting string too large");
}

static int string_rep(lua_State *L) {
    size_t length, between;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer n = luaL_checkinteger(L, 2);
    const char *separator = luaL_optlstring(L, 3, "", &between);
    if (n <= 0 || length + between == 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    if ((lua_Unsigned)n > guard_of(L)->limits.text_bytes / (length + between) + 1) {
        return luaL_error(L, "resulting string too large");
    }
    guard_text_fits(L, (size_t)n * (length + between) - between);
    guard_charge(L, (int64_t)n);
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    while (n-- > 0) {
        luaL_addlstring(&b, text, length);
        if (n > 0) luaL_addlstring(&b, separator, between);
    }
    luaL_pushresult(&b);
    return 1;
}

// Arguments of %s become texts here, so that Lua's format never calls back nor prints an address.
static void prepare_format(lua_State *L, const char *format, size_t length) {
    const char *end = format + length;
    int argument = 1;
    for (const char *at = format; at < end; at++) {
        if (*at != '%') continue;
        if (++at < end && *at == '%') continue;
        while (at < end && strchr("-+ #0123456789.", *at) && *at) at++;
        if (at >= end) return;
        argument++;
        if (*at == 'p') luaL_error(L, "%%p is not available in string.format");
        if (*at != 's' || argument > lua_gettop(L) || lua_type(L, argument) == LUA_TSTRING) continue;
        guard_tostring(L, argument, NULL);
        lua_replace(L, argument);
    }
}

static int string_format(lua_State *L) {
    size_t length;
    const char *format = luaL_checklstring(L, 1, &length);
    guard_charge(L, (int64_t)length + 10);
    prepare_format(L, format, length);
    size_t total = length;
    for (int i = 2; i <= lua_gettop(L); i++) {
        if (lua_type(L, i) == LUA_TSTRING) total += lua_rawlen(L, i);
    }
    guard_charge(L, (int64_t)(total >> 3));
    return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

static lua_CFunction field_function(lua_State *L, const char *name) {
    lua_getfield(L, -1, name);
    lua_CFunction f = lua_tocfunction(L, -1);
    lua_pop(L, 1);
    return f;
}

void guard_open_string(lua_State *L) {
    static const char *const linear[] = {"byte", "char", "len", "lower", "reverse", "sub", "upper", NULL};
    lua_pushcfunction(L, luaopen_string);
    lua_call(L, 0, 1);
    lua_newtable(L);
    lua_insert(L, -2);  // globals, ours, Lua's
    for (int i = 0; linear[i]; i++) {
        lua_CFunction f = field_function(L, linear[i]);
        lua_insert(L, -2);
        guard_wrap(L, linear[i], f);
        lua_insert(L, -2);
    }
    lua_CFunction format = field_function(L, "format");
    lua_pop(L, 1);
    lua_pushcfunction(L, format);
    lua_pushcclosure(L, string_format, 1);
    lua_setfield(L, -2, "format");
    lua_pushcfunction(L, string_rep);
    lua_setfield(L, -2, "rep");
    guard_open_match(L);
    lua_pushliteral(L, "");
    lua_getmetatable(L, -1);
    lua_pushvalue(L, -3);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pop(L, 2);
    guard_freeze(L);
    lua_setfield(L, -2, "string");
}

static uint64_t rotate(uint64_t x, int n) { return (x << n) | (x >> (64 - n)); }

// xoshiro256**, seeded for each run: a replay draws the same numbers.
static uint64_t draw(uint64_t *s) {
    uint64_t result = rotate(s[1] * 5, 7) * 9, t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate(s[3], 45);
    return result;
}

static int math_random(lua_State *L) {
    uint64_t *state = guard_of(L)->random;
    lua_Integer low = 1, high;
    if (lua_gettop(L) == 0) {
        lua_pushnumber(L, (lua_Number)(draw(state) >> 11) * 0x1.0p-53);
        return 1;
    }
    high = luaL_checkinteger(L, 1);
    if (lua_gettop(L) > 1) {
        low = high;
        high = luaL_checkinteger(L, 2);
    }
    luaL_argcheck(L, low <= high, lua_gettop(L), "interval is empty");
    uint64_t span = (uint64_t)high - (uint64_t)low + 1;
    uint64_t value = draw(state);
    if (span) {
        uint64_t limit = UINT64_MAX - UINT64_MAX % span;
        while (value >= limit) value = draw(state);
        value %= span;
    }
    lua_pushinteger(L, (lua_Integer)((uint64_t)low + value));
    return 1;
}

void guard_open_math(lua_State *L) {
    static const char *const utf8[] = {"char", "codepoint", "len", "offset", "codes", NULL};
    lua_pushcfunction(L, luaopen_math);
    lua_call(L, 0, 1);
    lua_pushnil(L);
    lua_setfield(L, -2, "randomseed");
    lua_pushcfunction(L, math_random);
    lua_setfield(L, -2, "random");
    guard_freeze(L);
    lua_setfield(L, -2, "math");
    lua_pushcfunction(L, luaopen_utf8);
    lua_call(L, 0, 1);
    for (int i = 0; utf8[i]; i++) guard_wrap(L, utf8[i], field_function(L, utf8[i]));
    guard_freeze(L);
    lua_setfield(L, -2, "utf8");
}

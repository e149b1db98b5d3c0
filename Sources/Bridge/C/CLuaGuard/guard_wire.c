// Values on their way between Swift and Lua, as bytes: a tag, then little-endian counts and contents.
#include "guard.h"

enum { WIRE_NIL, WIRE_FALSE, WIRE_TRUE, WIRE_INT, WIRE_NUMBER, WIRE_TEXT, WIRE_LIST, WIRE_MAP, WIRE_OBJECT };

char guard_key_class, guard_key_classes;

typedef struct {
    lua_State *L;
    const uint8_t *at, *end;
    int depth;
} reader;

static void take(reader *r, void *into, size_t length) {
    if ((size_t)(r->end - r->at) < length) luaL_error(r->L, "malformed value");
    memcpy(into, r->at, length);
    r->at += length;
}

static uint32_t take_count(reader *r) {
    uint32_t n;
    take(r, &n, sizeof n);
    return n;
}

static void push_text(reader *r) {
    uint32_t length = take_count(r);
    if ((size_t)(r->end - r->at) < length) luaL_error(r->L, "malformed value");
    lua_pushlstring(r->L, (const char *)r->at, length);
    r->at += length;
}

static void push_value(reader *r);

static void push_map(reader *r) {
    uint32_t count = take_count(r);
    lua_createtable(r->L, 0, count < 256 ? (int)count : 256);
    for (uint32_t i = 0; i < count; i++) {
        push_text(r);
        push_value(r);
        lua_rawset(r->L, -3);
    }
}

static void push_list(reader *r) {
    uint32_t count = take_count(r);
    lua_createtable(r->L, count < 256 ? (int)count : 256, 0);
    for (uint32_t i = 0; i < count; i++) {
        push_value(r);
        lua_rawseti(r->L, -2, (lua_Integer)i + 1);
    }
}

static void push_object(reader *r) {
    lua_State *L = r->L;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_classes);
    push_text(r);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, -3) != LUA_TTABLE) luaL_error(L, "no class named '%s'", lua_tostring(L, -2));
    push_map(r);
    lua_insert(L, -2);
    lua_setmetatable(L, -2);
    lua_replace(L, -3);
    lua_pop(L, 1);
}

static void push_value(reader *r) {
    lua_State *L = r->L;
    uint8_t tag;
    if (++r->depth > guard_of(L)->limits.value_depth) luaL_error(L, "a value nested too deep");
    luaL_checkstack(L, 10, "a value nested too deep");
    take(r, &tag, 1);
    switch (tag) {
    case WIRE_NIL: lua_pushnil(L); break;
    case WIRE_FALSE: case WIRE_TRUE: lua_pushboolean(L, tag == WIRE_TRUE); break;
    case WIRE_INT: { lua_Integer i; take(r, &i, sizeof i); lua_pushinteger(L, i); break; }
    case WIRE_NUMBER: { lua_Number n; take(r, &n, sizeof n); lua_pushnumber(L, n); break; }
    case WIRE_TEXT: push_text(r); break;
    case WIRE_LIST: push_list(r); break;
    case WIRE_MAP: push_map(r); break;
    case WIRE_OBJECT: push_object(r); break;
    default: luaL_error(L, "malformed value");
    }
    r->depth--;
}

int guard_decode(lua_State *L, const uint8_t *bytes, size_t length) {
    reader r = {L, bytes, bytes + length, 0};
    uint32_t count = take_count(&r);
    if (count > LIST_LIMIT) luaL_error(L, "too many values");
    luaL_checkstack(L, (int)count + 10, "too many values");
    for (uint32_t i = 0; i < count; i++) push_value(&r);
    return (int)count;
}

static void put(lua_State *L, guard_bytes *out, const void *bytes, size_t length) {
    if (guard_bytes_put(out, bytes, length, guard_of(L)->limits.wire_bytes)) return;
    luaL_error(L, "a value too large to leave the script");
}

void guard_put_count(lua_State *L, guard_bytes *out, uint32_t count) { put(L, out, &count, sizeof count); }

static void put_tag(lua_State *L, guard_bytes *out, uint8_t tag) { put(L, out, &tag, 1); }

void guard_put_text(lua_State *L, guard_bytes *out, const char *text, size_t length) {
    guard_put_count(L, out, (uint32_t)length);
    put(L, out, text, length);
}

static void put_value(lua_State *L, int index, guard_bytes *out, int depth);

static void put_list(lua_State *L, int index, lua_Unsigned count, guard_bytes *out, int depth) {
    put_tag(L, out, WIRE_LIST);
    guard_put_count(L, out, (uint32_t)count);
    for (lua_Unsigned i = 1; i <= count; i++) {
        lua_rawgeti(L, index, (lua_Integer)i);
        put_value(L, lua_gettop(L), out, depth);
        lua_pop(L, 1);
    }
}

static void put_map(lua_State *L, int index, guard_bytes *out, int depth) {
    size_t place = out->length;
    uint32_t count = 0;
    guard_put_count(L, out, 0);
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
        size_t length;
        if (lua_type(L, -2) != LUA_TSTRING) luaL_error(L, "a table that is neither a list nor has only texts as keys");
        const char *key = lua_tolstring(L, -2, &length);
        guard_put_text(L, out, key, length);
        put_value(L, lua_gettop(L), out, depth);
        count++;
    }
    memcpy(out->bytes + place, &count, sizeof count);
}

// A list has the keys 1 to n and no other; an empty table is an empty list.
static bool is_list(lua_State *L, int index, lua_Unsigned *count) {
    lua_Unsigned n = lua_rawlen(L, index), seen = 0;
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
        if (!lua_isinteger(L, -2) || ++seen > n) {
            lua_pop(L, 2);
            return false;
        }
        lua_Integer key = lua_tointeger(L, -2);
        if (key < 1 || (lua_Unsigned)key > n) {
            lua_pop(L, 2);
            return false;
        }
    }
    *count = n;
    return seen == n;
}

static bool put_class(lua_State *L, int index, guard_bytes *out) {
    if (!lua_getmetatable(L, index)) return false;
    bool known = lua_rawgetp(L, -1, &guard_key_class) == LUA_TSTRING;
    if (known) {
        size_t length;
        const char *name = lua_tolstring(L, -1, &length);
        put_tag(L, out, WIRE_OBJECT);
        guard_put_text(L, out, name, length);
    }
    lua_pop(L, 2);
    return known;
}

static void put_table(lua_State *L, int index, guard_bytes *out, int depth) {
    lua_Unsigned count = 0;
    guard_charge(L, 10);
    if (put_class(L, index, out)) return put_map(L, index, out, depth);
    if (is_list(L, index, &count)) return put_list(L, index, count, out, depth);
    put_tag(L, out, WIRE_MAP);
    put_map(L, index, out, depth);
}

static void put_number(lua_State *L, int index, guard_bytes *out) {
    if (lua_isinteger(L, index)) {
        lua_Integer i = lua_tointeger(L, index);
        put_tag(L, out, WIRE_INT);
        put(L, out, &i, sizeof i);
    } else {
        lua_Number n = lua_tonumber(L, index);
        put_tag(L, out, WIRE_NUMBER);
        put(L, out, &n, sizeof n);
    }
}

static void put_value(lua_State *L, int index, guard_bytes *out, int depth) {
    size_t length;
    if (depth > guard_of(L)->limits.value_depth) luaL_error(L, "a value nested too deep, or one that contains itself");
    luaL_checkstack(L, 10, "a value nested too deep");
    switch (lua_type(L, index)) {
    case LUA_TNIL: put_tag(L, out, WIRE_NIL); break;
    case LUA_TBOOLEAN: put_tag(L, out, lua_toboolean(L, index) ? WIRE_TRUE : WIRE_FALSE); break;
    case LUA_TNUMBER: put_number(L, index, out); break;
    case LUA_TSTRING: {
        const char *text = lua_tolstring(L, index, &length);
        put_tag(L, out, WIRE_TEXT);
        guard_put_text(L, out, text, length);
        break;
    }
    case LUA_TTABLE: put_table(L, index, out, depth + 1); break;
    default: luaL_error(L, "a %s cannot leave the script", luaL_typename(L, index));
    }
}

void guard_encode(lua_State *L, int first, int last, guard_bytes *out) {
    out->length = 0;
    int count = last < first ? 0 : last - first + 1;
    guard_put_count(L, out, (uint32_t)count);
    for (int i = first; i <= last; i++) put_value(L, i, out, 0);
}

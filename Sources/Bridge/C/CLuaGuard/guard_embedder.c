// What the embedder gives a script: functions, registrars, classes of values, modules, and words for what is missing.
#include "guard.h"

static void ask_host(lua_State *L, int32_t index, const guard_bytes *bytes) {
    lua_guard *g = guard_of(L);
    g->answer.length = 0;
    int32_t failed = g->host(g->context, g, index, bytes->bytes, bytes->length);
    if (!failed) return;
    guard_where(L);
    lua_pushlstring(L, (const char *)g->answer.bytes, g->answer.length);
    lua_concat(L, 2);
    lua_error(L);
}

static int host_function(lua_State *L) {
    lua_guard *g = guard_of(L);
    guard_charge(L, 200);
    guard_encode(L, 1, lua_gettop(L), &g->arguments);
    ask_host(L, (int32_t)lua_tointeger(L, lua_upvalueindex(1)), &g->arguments);
    if (g->answer.length == 0) return 0;
    return guard_decode(L, g->answer.bytes, g->answer.length);
}

static int absent(lua_State *L) { return luaL_error(L, "%s", lua_tostring(L, lua_upvalueindex(1))); }

// A table of the store by name, made when it is missing; pushes the real one behind its read-only view.
static void push_library(lua_State *L, const char *name, size_t length) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_store);
    lua_pushlstring(L, name, length);
    if (lua_rawget(L, -2) != LUA_TTABLE) {
        lua_pop(L, 1);
        lua_newtable(L);
        guard_freeze(L);
        lua_pushlstring(L, name, length);
        lua_pushvalue(L, -2);
        lua_rawset(L, -4);
    }
    luaL_getmetafield(L, -1, "__index");
    lua_replace(L, -3);
    lua_pop(L, 1);
}

// Sets the value on top as a global, or as a field of a library: "http.get".
static void set_named(lua_State *L, const char *name, size_t length) {
    const char *dot = memchr(name, '.', length);
    if (dot) push_library(L, name, (size_t)(dot - name));
    else lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_store);
    if (dot) {
        length -= (size_t)(dot + 1 - name);
        name = dot + 1;
    }
    lua_pushlstring(L, name, length);
    lua_pushvalue(L, -3);
    lua_rawset(L, -3);
    lua_pop(L, 2);
}

void guard_set_function(lua_State *L, const guard_declaration *d) {
    lua_pushinteger(L, d->index);
    lua_pushcclosure(L, host_function, 1);
    if (!d->prelude_only) return set_named(L, d->name, d->length);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_host);
    lua_pushlstring(L, d->name, d->length);
    lua_pushvalue(L, -3);
    lua_rawset(L, -3);
    lua_pop(L, 2);
}

void guard_set_absent(lua_State *L, const guard_declaration *d) {
    lua_pushlstring(L, d->message, d->message_length);
    lua_pushcclosure(L, absent, 1);
    set_named(L, d->name, d->length);
}

// Adds [kind, name, chunk, line] to the list and the function at `function` to its kind. The kind and name are on top.
static void enter(lua_State *L, int function, const char *chunk, int line) {
    int name = lua_gettop(L), kind = name - 1;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_entries);
    lua_pushvalue(L, kind);
    if (lua_rawget(L, -2) != LUA_TTABLE) {
        lua_pop(L, 1);
        lua_newtable(L);
        lua_pushvalue(L, kind);
        lua_pushvalue(L, -2);
        lua_rawset(L, -4);
    }
    lua_pushvalue(L, name);
    if (lua_rawget(L, -2) != LUA_TNIL) {
        luaL_error(L, "%s \"%s\" is already defined", lua_tostring(L, kind), lua_tostring(L, name));
    }
    lua_pop(L, 1);
    lua_pushvalue(L, name);
    lua_pushvalue(L, function);
    lua_rawset(L, -3);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_list);
    lua_createtable(L, 4, 0);
    lua_pushvalue(L, kind);
    lua_rawseti(L, -2, 1);
    lua_pushvalue(L, name);
    lua_rawseti(L, -2, 2);
    lua_pushstring(L, chunk);
    lua_rawseti(L, -2, 3);
    lua_pushinteger(L, line);
    lua_rawseti(L, -2, 4);
    lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
    lua_settop(L, name);
}

static int registrar(lua_State *L) {
    lua_Debug ar = {.short_src = "?", .currentline = 0};
    const char *kind = lua_tostring(L, lua_upvalueindex(1));
    if (!guard_of(L)->loading) return luaL_error(L, "%s can only be used at the top of a file", kind);
    luaL_argexpected(L, lua_type(L, 1) == LUA_TSTRING, 1, "string");
    luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    guard_charge(L, 50);
    if (lua_getstack(L, 1, &ar)) lua_getinfo(L, "Sl", &ar);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushvalue(L, 1);
    enter(L, 2, ar.short_src, ar.currentline);
    return 0;
}

void guard_set_registrar(lua_State *L, const guard_declaration *d) {
    lua_pushlstring(L, d->name, d->length);
    lua_pushcclosure(L, registrar, 1);
    set_named(L, d->name, d->length);
}

// A function read from a chunk becomes (kind, name); it is on top.
void guard_define(lua_State *L, const lua_guard_chunk *chunk) {
    int function = lua_gettop(L);
    lua_pushlstring(L, chunk->chunk, chunk->chunk_length);
    const char *place = lua_tostring(L, -1);
    lua_pushlstring(L, chunk->kind, chunk->kind_length);
    lua_pushlstring(L, chunk->name, chunk->name_length);
    enter(L, function, place, chunk->line_offset + 1);
    lua_settop(L, function - 1);
}

// class(name, methods): values of that class get these methods.
static int make_class(lua_State *L) {
    luaL_checkstring(L, 1);
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_classes);
    lua_pushvalue(L, 1);
    lua_createtable(L, 0, 3);
    lua_pushvalue(L, 2);
    guard_freeze(L);
    lua_setfield(L, -2, "__index");
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pushvalue(L, 1);
    lua_rawsetp(L, -2, &guard_key_class);
    lua_rawset(L, -3);
    return 0;
}

// new(class, fields): a value of a class, made by the prelude.
static int make_object(lua_State *L) {
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_classes);
    lua_pushvalue(L, 1);
    if (lua_rawget(L, -2) != LUA_TTABLE) return luaL_error(L, "no class of that name");
    lua_setmetatable(L, 2);
    lua_settop(L, 2);
    return 1;
}

static int after_located(lua_State *L, int status, lua_KContext context) {
    (void)status, (void)context;
    return lua_gettop(L);
}

// Being C, it leaves the script's own frame in sight even where the script calls it last: `return chat:queue(…)`.
static int call_located(lua_State *L) {
    lua_guard *g = guard_of(L);
    lua_Debug ar = {.short_src = "?", .currentline = 0};
    guard_check_stack(L);
    guard_charge(L, 50);
    guard_place(L, &ar);
    memcpy(g->call_chunk, ar.short_src, LUA_IDSIZE);
    g->call_line = ar.currentline > 0 ? ar.currentline : 0;
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_callk(L, lua_gettop(L) - 1, LUA_MULTRET, 0, after_located);
    return lua_gettop(L);
}

// located(f): f, which notes where the script calls it.
static int make_located(lua_State *L) {
    luaL_checktype(L, 1, LUA_TFUNCTION);
    lua_settop(L, 1);
    lua_pushcclosure(L, call_located, 1);
    return 1;
}

// here(): the chunk and line of the located call that runs.
static int here(lua_State *L) {
    lua_guard *g = guard_of(L);
    lua_pushstring(L, g->call_chunk);
    lua_pushinteger(L, g->call_line);
    return 2;
}

// The prelude's arguments: host functions kept for it, class, new, request, located, here.
int guard_push_prelude_arguments(lua_State *L) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_host);
    lua_pushcfunction(L, make_class);
    lua_pushcfunction(L, make_object);
    lua_pushcfunction(L, guard_request);
    lua_pushcfunction(L, make_located);
    lua_pushcfunction(L, here);
    return 6;
}

// The host answers with three texts on the wire: source, chunk, and the line it begins after.
static void load_module(lua_State *L, int name) {
    lua_guard *g = guard_of(L);
    g->arguments.length = 0;
    guard_encode(L, name, name, &g->arguments);
    ask_host(L, LUA_GUARD_HOST_REQUIRE, &g->arguments);
    if (g->answer.length == 0 || guard_decode(L, g->answer.bytes, g->answer.length) != 3) {
        luaL_error(L, "no module named '%s'", lua_tostring(L, name));
    }
    lua_guard_chunk chunk = {.line_offset = (int32_t)lua_tointeger(L, -1)};
    chunk.source = luaL_checklstring(L, -3, &chunk.source_length);
    chunk.chunk = luaL_checklstring(L, -2, &chunk.chunk_length);
    guard_load_chunk(L, &chunk);
    lua_pushvalue(L, name);
    lua_call(L, 1, 1);
}

static int require(lua_State *L) {
    luaL_argexpected(L, lua_type(L, 1) == LUA_TSTRING, 1, "string");
    lua_settop(L, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_loaded);
    lua_pushvalue(L, 1);
    int found = lua_rawget(L, 2);
    if (found == LUA_TLIGHTUSERDATA) return luaL_error(L, "module '%s' requires itself", lua_tostring(L, 1));
    if (found != LUA_TNIL) return 1;
    if (!guard_of(L)->loading) return luaL_error(L, "require can only be used at the top of a file");
    guard_check_stack(L);
    guard_charge(L, 1000);
    lua_pushvalue(L, 1);
    lua_pushlightuserdata(L, &guard_key_loaded);
    lua_rawset(L, 2);
    load_module(L, 1);
    if (lua_isnil(L, -1)) lua_pushboolean(L, 1);
    lua_pushvalue(L, 1);
    lua_pushvalue(L, -2);
    lua_rawset(L, 2);
    return 1;
}

void guard_open_embedder(lua_State *L) {
    lua_pushcfunction(L, require);
    lua_setfield(L, -2, "require");
}

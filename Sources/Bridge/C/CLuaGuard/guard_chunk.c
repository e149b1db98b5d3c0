// Reading a piece of Lua text.
#include "guard.h"

typedef struct {
    const lua_guard_chunk *chunk;
    int32_t lines;
    int stage;
} chunk_reader;

static const char *read_chunk(lua_State *L, void *data, size_t *length) {
    static const char newlines[] = "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n";
    chunk_reader *r = data;
    (void)L;
    if (r->lines > 0) {
        int32_t n = r->lines < 32 ? r->lines : 32;
        r->lines -= n;
        *length = (size_t)n;
        return newlines;
    }
    while (r->stage < 2) {
        bool head = r->stage++ == 0;
        *length = head ? r->chunk->head_length : r->chunk->source_length;
        if (*length) return head ? r->chunk->head : r->chunk->source;
    }
    *length = 0;
    return NULL;
}

static void chunk_name(const lua_guard_chunk *chunk, char *name) {
    size_t room = LUA_IDSIZE - 1, length = chunk->chunk_length < room ? chunk->chunk_length : room;
    name[0] = '=';
    memcpy(name + 1, chunk->chunk + (chunk->chunk_length - length), length);
    name[1 + length] = '\0';
}

// Pushes the chunk as a function, or raises the fault.
void guard_load_chunk(lua_State *L, const lua_guard_chunk *chunk) {
    lua_guard *g = guard_of(L);
    const char *message = NULL;
    char name[LUA_IDSIZE + 2];
    chunk_name(chunk, name);
    if (chunk->source_length > g->limits.source_bytes) {
        g->hint = LUA_GUARD_SOURCE;
        luaL_error(L, "%s:1: the script is larger than %d bytes", name + 1, (int)g->limits.source_bytes);
    }
    guard_charge(L, (int64_t)chunk->source_length / 4);
    int line = guard_source_check(chunk->source, chunk->source_length, &message);
    if (line) {
        g->hint = LUA_GUARD_SYNTAX;
        luaL_error(L, "%s:%d: %s", name + 1, line + chunk->line_offset, message);
    }
    chunk_reader r = {chunk, chunk->line_offset, 0};
    int status = lua_load(L, read_chunk, &r, name, "t");
    if (status == LUA_ERRMEM) guard_rethrow(L, status);
    if (status != LUA_OK) {
        g->hint = LUA_GUARD_SYNTAX;
        lua_error(L);
    }
    lua_rawgetp(L, LUA_REGISTRYINDEX, &guard_key_globals);
    if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
}

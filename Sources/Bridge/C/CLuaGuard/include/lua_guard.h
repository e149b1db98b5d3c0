// A Lua 5.4 state behind a guard: every function here returns a status and never longjmps over its caller.
#ifndef LUA_GUARD_H
#define LUA_GUARD_H

#include <stddef.h>
#include <stdint.h>

typedef struct lua_guard lua_guard;

// What a script may use; see LuaLimits for the defaults and their reasons.
typedef struct {
    size_t memory_bytes;
    size_t text_bytes;
    size_t source_bytes;
    size_t wire_bytes;
    size_t c_stack_bytes;
    int64_t instructions;
    int64_t nanoseconds;
    int32_t value_depth;
} lua_guard_limits;

typedef enum {
    LUA_GUARD_OK = 0,
    LUA_GUARD_YIELDED = 1,
    LUA_GUARD_SYNTAX,
    LUA_GUARD_RUNTIME,
    LUA_GUARD_MEMORY,
    LUA_GUARD_TIME,
    LUA_GUARD_SOURCE,
    LUA_GUARD_VALUE,
    LUA_GUARD_MISSING,
    LUA_GUARD_STALE,
    LUA_GUARD_REFUSED,
} lua_guard_status;

// What the embedder answers: `index` names a function it declared, or one of the two below. The answer goes through
// lua_guard_answer before it returns; non-zero makes the answer an error message raised in the script.
typedef int32_t (*lua_guard_host)(
    void *context, lua_guard *guard, int32_t index, const uint8_t *bytes, size_t length);
#define LUA_GUARD_HOST_PRINT (-1)
#define LUA_GUARD_HOST_REQUIRE (-2)

lua_guard *lua_guard_new(const lua_guard_limits *limits, lua_guard_host host);
void lua_guard_free(lua_guard *guard);

// Set before every entry below; the context lives for that entry only.
void lua_guard_enter(lua_guard *guard, void *context, uint64_t seed);

lua_guard_status lua_guard_registrar(lua_guard *guard, const char *kind, size_t length);
lua_guard_status lua_guard_function(
    lua_guard *guard, const char *name, size_t length, int32_t index, int32_t prelude_only);
lua_guard_status lua_guard_absent(
    lua_guard *guard, const char *name, size_t length, const char *message, size_t message_length);
lua_guard_status lua_guard_prelude(lua_guard *guard, const char *source, size_t length);

// `kind`, `name` and `head` may be empty: then the chunk runs; else it becomes the function (kind, name), its
// parameters read by `head`, a piece of Lua without a line break.
typedef struct {
    const char *source, *chunk, *kind, *name, *head;
    size_t source_length, chunk_length, kind_length, name_length, head_length;
    int32_t line_offset;
} lua_guard_chunk;
lua_guard_status lua_guard_load(lua_guard *guard, const lua_guard_chunk *chunk);

// Wire: kind, name, arguments.
lua_guard_status lua_guard_call(lua_guard *guard, const uint8_t *bytes, size_t length);
lua_guard_status lua_guard_start(lua_guard *guard, const uint8_t *bytes, size_t length, uint64_t *ticket);
lua_guard_status lua_guard_resume(lua_guard *guard, uint64_t ticket, const uint8_t *bytes, size_t length);
// Wire: a list of [kind, name, chunk, line].
lua_guard_status lua_guard_registrations(lua_guard *guard);

void lua_guard_answer(lua_guard *guard, const uint8_t *bytes, size_t length);
const uint8_t *lua_guard_result(const lua_guard *guard, size_t *length);
const char *lua_guard_message(const lua_guard *guard, size_t *length);
// Gives the pages of the arena back; the next entry brings them again from the image.
void lua_guard_rest(lua_guard *guard);
size_t lua_guard_peak_bytes(const lua_guard *guard);
size_t lua_guard_image_bytes(const lua_guard *guard);
int64_t lua_guard_instructions_used(const lua_guard *guard);

#endif

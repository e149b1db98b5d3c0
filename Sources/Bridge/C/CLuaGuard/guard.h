// Shared by the files of the guard, seen by nobody else.
#ifndef GUARD_H
#define GUARD_H

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdbool.h>
#include <string.h>

#include "lua_guard.h"

#define HOOK_INTERVAL 1000
#define LIST_LIMIT 8000   // values on the stack at once: unpack, varargs
#define PRELUDE_NAME "prelude"
#define MESSAGE_LIMIT 4096  // bytes of a fault's text
#define NAME_LIMIT 128    // bytes of an identifier

typedef struct {
    uint8_t *bytes;
    size_t length, capacity;
} guard_bytes;

typedef struct arena arena;

typedef struct {
    const char *name, *message;
    size_t length, message_length;
    int32_t index;
    bool prelude_only;
} guard_declaration;

struct lua_guard {
    lua_State *L;
    arena *arena;
    lua_guard_limits limits;
    lua_guard_host host;
    void *context;
    uint64_t random[4];
    // one run
    int64_t fuel, until_clock, deadline, cpu_end;
    lua_guard_status killed;
    const char *kill_reason;
    char kill_chunk[LUA_IDSIZE];
    int kill_line;
    char call_chunk[LUA_IDSIZE];  // of the last `located` call
    int call_line;
    char *stack_base;
    bool loading, yielded, dirty, unsaved;
    lua_guard_status hint;  // what an error raised now would mean
    uint64_t seed;
    lua_State *flow;
    uint64_t ticket;
    int refusals, prints;
    // image
    uint8_t *image;
    size_t image_length;
    guard_bytes answer, arguments, result, message;
};

// guard_arena.c
arena *guard_arena_new(lua_guard *g);
void guard_arena_free(lua_guard *g);
void *guard_arena_alloc(void *guard, void *block, size_t osize, size_t nsize);
bool guard_arena_snapshot(lua_guard *g);
void guard_arena_restore(lua_guard *g);
void guard_arena_rest(lua_guard *g);
size_t guard_arena_used(const arena *a);
size_t guard_arena_peak(const arena *a);
bool guard_bytes_put(guard_bytes *b, const void *bytes, size_t length, size_t limit);
void guard_bytes_set(guard_bytes *b, const void *bytes, size_t length);

// guard_budget.c
lua_guard *guard_of(lua_State *L);
void guard_budget_start(lua_guard *g);
void guard_charge(lua_State *L, int64_t units);
void guard_hook(lua_State *L, lua_Debug *ar);
void guard_rethrow(lua_State *L, int status);  // returns when the script is alive
_Noreturn void guard_kill(lua_State *L, lua_guard_status status, const char *reason);
void guard_check_stack(lua_State *L);
bool guard_place(lua_State *L, lua_Debug *ar);
void guard_where(lua_State *L);  // pushes "chunk:line: " of the script, not of the prelude
int guard_error(lua_State *L, const char *message);

// guard_source.c: 0, or the line of the fault with a message
int guard_source_check(const char *source, size_t length, const char **message);

// guard_wire.c (inside protected mode)
int guard_decode(lua_State *L, const uint8_t *bytes, size_t length);
void guard_encode(lua_State *L, int first, int last, guard_bytes *out);
void guard_put_text(lua_State *L, guard_bytes *out, const char *text, size_t length);
void guard_put_count(lua_State *L, guard_bytes *out, uint32_t count);

// guard_open.c, guard_embedder.c
int guard_open(lua_State *L);
void guard_open_embedder(lua_State *L);
void guard_set_function(lua_State *L, const guard_declaration *declaration);
void guard_set_absent(lua_State *L, const guard_declaration *declaration);
void guard_set_registrar(lua_State *L, const guard_declaration *declaration);
void guard_define(lua_State *L, const lua_guard_chunk *chunk);
int guard_push_prelude_arguments(lua_State *L);

// guard_bodies.c: what an entry runs in protected mode, given a guard_entry
typedef struct {
    const lua_guard_chunk *chunk;
    const guard_declaration *declaration;
    const uint8_t *bytes;
    size_t length;
} guard_entry;
int guard_body_open(lua_State *L);
int guard_body_function(lua_State *L);
int guard_body_absent(lua_State *L);
int guard_body_registrar(lua_State *L);
int guard_body_prelude(lua_State *L);
int guard_body_load(lua_State *L);
int guard_body_call(lua_State *L);
int guard_body_start(lua_State *L);
int guard_body_resume(lua_State *L);
int guard_body_registrations(lua_State *L);
int guard_body_describe(lua_State *L);

// libraries
void guard_open_base(lua_State *L);
void guard_open_string(lua_State *L);
void guard_open_match(lua_State *L);
void guard_open_table(lua_State *L);
void guard_open_coroutine(lua_State *L);
void guard_open_math(lua_State *L);
void guard_freeze(lua_State *L);  // replaces the table on top by a read-only view of it
void guard_wrap(lua_State *L, const char *name, lua_CFunction f);  // sets a charged version in the table on top
const char *guard_tostring(lua_State *L, int index, size_t *length);  // pushes
int guard_request(lua_State *L);
int guard_pairs(lua_State *L);
int guard_next(lua_State *L);
void guard_load_chunk(lua_State *L, const lua_guard_chunk *chunk);
void guard_text_fits(lua_State *L, size_t length);

// registry keys
extern char guard_key_globals, guard_key_store, guard_key_classes, guard_key_entries, guard_key_list, guard_key_loaded,
    guard_key_host, guard_key_class, guard_key_frozen, guard_key_flow;

#endif

// One region of memory for one Lua state. Everything the state allocates lies in it, so a copy of its bytes is a copy of
// the state: after a call the copy is put back, and nothing a call did remains.
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/mman.h>

#include "guard.h"

#define SMALL_LIMIT 1024
#define SMALL_CLASSES (SMALL_LIMIT / 16)
#define LARGE_CLASSES 40
#define KEEP_BYTES (32 * 1024)  // beyond the image, between calls

struct arena {
    size_t size, bump, used, peak;
    void *small[SMALL_CLASSES + 1];
    void *large[LARGE_CLASSES];
};

static size_t page_up(size_t n) { return (n + 4095) & ~(size_t)4095; }

static void *pages(size_t size) {
    void *region = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return region == MAP_FAILED ? NULL : region;
}

static size_t region_size(const lua_guard *g) { return page_up(g->limits.memory_bytes * 2 + sizeof(arena)); }

arena *guard_arena_new(lua_guard *g) {
    size_t size = region_size(g);
    void *region = pages(size);
    if (!region) return NULL;
    arena *a = region;
    a->size = size;
    a->bump = (sizeof(arena) + 15) & ~(size_t)15;
    return a;
}

void guard_arena_free(lua_guard *g) {
    if (g->arena) munmap(g->arena, region_size(g));
    if (g->image) munmap(g->image, page_up(g->image_length));
}

static size_t rounded(size_t n) {
    if (n <= SMALL_LIMIT) return (n + 15) & ~(size_t)15;
    return (size_t)1 << (64 - __builtin_clzll(n - 1));
}

static void **list_of(arena *a, size_t size) {
    return size <= SMALL_LIMIT ? &a->small[size / 16] : &a->large[63 - __builtin_clzll(size)];
}

static void *take(arena *a, size_t size) {
    void **list = list_of(a, size);
    void *block = *list;
    if (block) {
        memcpy(list, block, sizeof(void *));
    } else {
        if (a->size - a->bump < size) return NULL;
        block = (char *)a + a->bump;
        a->bump += size;
    }
    a->used += size;
    if (a->used > a->peak) a->peak = a->used;
    return block;
}

static void give(arena *a, void *block, size_t size) {
    if (!block || !size) return;
    void **list = list_of(a, size);
    memcpy(block, list, sizeof(void *));
    *list = block;
    a->used -= size;
}

// A refusal makes Lua collect everything and try again; a script that lives at the cap is stopped rather than let it
// collect for ever.
static bool refused(lua_guard *g, size_t size, bool text, size_t requested) {
    arena *a = g->arena;
    g->fuel -= (int64_t)(requested >> 4);
    if (text && requested > g->limits.text_bytes + 64) {
        g->kill_reason = "a text grew beyond its limit";
    } else if (a->used + size > g->limits.memory_bytes || a->size - a->bump < size) {
        g->kill_reason = "the script used too much memory (endless recursion, or too much data)";
    } else if (g->fuel > -1000000) {
        return false;
    }
    g->fuel -= 20000;
    if (++g->refusals > 40 && !g->killed) g->killed = LUA_GUARD_MEMORY;
    return true;
}

void *guard_arena_alloc(void *guard, void *block, size_t osize, size_t nsize) {
    lua_guard *g = guard;
    arena *a = g->arena;
    size_t before = block ? rounded(osize) : 0;
    if (nsize == 0) {
        give(a, block, before);
        return NULL;
    }
    if (nsize > g->limits.memory_bytes) return block && nsize <= osize ? block : NULL;
    size_t after = rounded(nsize);
    if (block && before == after) return block;
    bool grows = after > before;
    bool text = !block && osize == LUA_TSTRING;
    if (grows && refused(g, after - before, text, nsize)) return NULL;
    void *fresh = take(a, after);
    if (!fresh) return grows ? NULL : block;
    if (block) {
        memcpy(fresh, block, osize < nsize ? osize : nsize);
        give(a, block, before);
    }
    return fresh;
}

bool guard_arena_snapshot(lua_guard *g) {
    size_t length = g->arena->bump;
    uint8_t *image = pages(page_up(length));
    if (!image) return false;
    if (g->image) munmap(g->image, page_up(g->image_length));
    g->arena->peak = g->arena->used;
    memcpy(image, g->arena, length);
    g->image = image;
    g->image_length = length;
    g->dirty = false;
    return true;
}

static void drop(arena *a, size_t from) {
    from = page_up(from);
    if (from < a->size) madvise((char *)a + from, a->size - from, MADV_DONTNEED);
}

void guard_arena_restore(lua_guard *g) {
    if (!g->dirty || !g->image) return;
    if (g->arena->bump > g->image_length + KEEP_BYTES) drop(g->arena, g->image_length + KEEP_BYTES);
    memcpy(g->arena, g->image, g->image_length);
    g->dirty = false;
}

void guard_arena_rest(lua_guard *g) {
    if (!g->image) return;
    madvise(g->arena, region_size(g), MADV_DONTNEED);
    g->dirty = true;
    guard_bytes *kept[] = {&g->answer, &g->arguments, &g->result, &g->message};
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        free(kept[i]->bytes);
        *kept[i] = (guard_bytes){0};
    }
}

size_t guard_arena_used(const arena *a) { return a->used; }

size_t guard_arena_peak(const arena *a) { return a->peak; }

bool guard_bytes_put(guard_bytes *b, const void *bytes, size_t length, size_t limit) {
    if (length > limit || b->length > limit - length) return false;
    if (b->capacity - b->length < length) {
        size_t capacity = b->capacity ? b->capacity : 256;
        while (capacity < b->length + length) capacity *= 2;
        uint8_t *grown = realloc(b->bytes, capacity);
        if (!grown) return false;
        b->bytes = grown;
        b->capacity = capacity;
    }
    if (length) memcpy(b->bytes + b->length, bytes, length);
    b->length += length;
    return true;
}

void guard_bytes_set(guard_bytes *b, const void *bytes, size_t length) {
    b->length = 0;
    if (!guard_bytes_put(b, bytes, length, length)) b->length = 0;
}

#ifndef LUA_GUARD_H
#define LUA_GUARD_H
#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>
#endif

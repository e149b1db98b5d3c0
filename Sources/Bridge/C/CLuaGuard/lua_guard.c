#include "lua_guard.h"

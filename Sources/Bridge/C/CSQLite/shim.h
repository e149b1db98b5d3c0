#include <sqlite3.h>

// Swift does not import functions with variable arguments.

// Without its statistics SQLite needs no process-wide lock at each allocation.
static inline int recado_sqlite_configure(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// SQL cannot write to the schema, to shadow tables or to the header then.
static inline int recado_sqlite_defend(sqlite3 *connection) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

#include <sqlite3.h>

/* sqlite3_db_config takes a variable list of arguments, which Swift cannot call.
   Returns 1 when the connection now refuses SQL that could damage the file, else 0. */
static inline int realist_make_defensive(sqlite3 *connection) {
    int now = 0;
    int code = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, &now);
    return code == SQLITE_OK && now == 1;
}

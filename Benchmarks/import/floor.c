// floor IN STUDY SALT: the least that this import can cost. It does to a study file what
//
//     realist import responses STUDY IN --instrument proqol-5
//
// does to its answers: the same rows in the same table with the same constraints, under the same settings, in one
// transaction, and the digest over all of them with the salt (64 hexadecimal signs), which it prints. But it knows only
// one kind of table: respondent, site, wave, q1 to q30, one digit or nothing in a cell, no quotes, lines that end with LF.
// It looks for nothing else that may be wrong, and writes no audit. One thread.
#include <fcntl.h>
#include <openssl/evp.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

enum { items = 30 };

static sqlite3 *study;

static void stop(const char *why) {
    fprintf(stderr, "floor: %s (%s)\n", why, study ? sqlite3_errmsg(study) : "");
    exit(1);
}

static void run(const char *sql) {
    if (sqlite3_exec(study, sql, 0, 0, 0) != SQLITE_OK) stop(sql);
}

static sqlite3_stmt *prepare(const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v3(study, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, 0) != SQLITE_OK) stop(sql);
    return statement;
}

static void insert(const char *path) {
    int file = open(path, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status)) stop("cannot read the table");
    const char *p = mmap(0, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (p == MAP_FAILED) stop("cannot map the table");
    const char *end = p + status.st_size;
    p = memchr(p, '\n', (size_t)(end - p));
    if (!p++) stop("no rows");
    sqlite3_stmt *row = prepare("INSERT INTO response VALUES ('proqol-5', ?, ?, ?, NULL, ?, NULL)");
    while (p < end) {
        const char *cells[3];
        int lengths[3];
        for (int i = 0; i < 3; i++) {
            cells[i] = p;
            p = memchr(p, ',', (size_t)(end - p));
            if (!p) stop("a row is short");
            lengths[i] = (int)(p++ - cells[i]);
        }
        unsigned char answers[items];
        for (int i = 0; i < items; i++) {
            answers[i] = 0;
            if (*p >= '1' && *p <= '5') answers[i] = (unsigned char)(*p++ - '0');
            if (*p++ != (i == items - 1 ? '\n' : ',')) stop("a cell holds no answer");
        }
        sqlite3_bind_text(row, 1, cells[0], lengths[0], SQLITE_STATIC);
        sqlite3_bind_text(row, 2, cells[2], lengths[2], SQLITE_STATIC);
        sqlite3_bind_text(row, 3, cells[1], lengths[1], SQLITE_STATIC);
        sqlite3_bind_blob(row, 4, answers, items, SQLITE_STATIC);
        if (sqlite3_step(row) != SQLITE_DONE) stop("cannot insert");
        sqlite3_reset(row);
    }
    sqlite3_finalize(row);
}

static char buffer[1 << 16];
static size_t filled;
static EVP_MD_CTX *hash;

static void flush(void) {
    EVP_DigestUpdate(hash, buffer, filled);
    filled = 0;
}

static void add(const void *bytes, size_t count) {
    memcpy(buffer + filled, bytes, count);
    filled += count;
}

static void addText(const char *name, sqlite3_stmt *row, int column) {
    add(name, strlen(name));
    add(sqlite3_column_blob(row, column), (size_t)sqlite3_column_bytes(row, column));
}

// Of the canonical text of docs/audit.md what these rows need: nothing in them has to be escaped.
static void digest(const char *salt) {
    static const char digits[] = "0123456789abcdef";
    static char pairs[256][2];
    for (int i = 0; i < 256; i++) {
        pairs[i][0] = digits[i >> 4];
        pairs[i][1] = digits[i & 15];
    }
    if (strlen(salt) != 64) stop("the salt has 64 signs");
    hash = EVP_MD_CTX_new();
    EVP_DigestInit_ex(hash, EVP_sha256(), 0);
    for (int i = 0; i < 32; i++) {
        const char *high = strchr(digits, salt[2 * i]), *low = strchr(digits, salt[2 * i + 1]);
        buffer[filled++] = (char)((high - digits) << 4 | (low - digits));
    }
    sqlite3_stmt *row = prepare(
        "SELECT respondent, waveId, siteId, answers FROM response WHERE instrumentId = 'proqol-5' "
        "ORDER BY respondent, waveId");
    while (sqlite3_step(row) == SQLITE_ROW) {
        if (filled > sizeof buffer - 4096) flush();
        add("{\"response\":{\"answers\":\"", 24);
        const unsigned char *answers = sqlite3_column_blob(row, 3);
        for (int i = 0; i < items; i++) add(pairs[answers[i]], 2);
        addText("\",\"respondent\":\"", row, 0);
        addText("\",\"siteId\":\"", row, 2);
        addText("\",\"waveId\":\"", row, 1);
        add("\"}}\n", 4);
    }
    sqlite3_finalize(row);
    flush();
    unsigned char result[32];
    EVP_DigestFinal_ex(hash, result, 0);
    for (int i = 0; i < 32; i++) printf("%02x", result[i]);
    puts("");
}

int main(int count, char **words) {
    if (count != 4) return 64;
    if (sqlite3_open_v2(words[2], &study, SQLITE_OPEN_READWRITE, 0) != SQLITE_OK) stop("cannot open the study");
    run("PRAGMA foreign_keys = 1; PRAGMA synchronous = 3; PRAGMA secure_delete = 1; PRAGMA trusted_schema = 0;"
        "PRAGMA cell_size_check = 1; PRAGMA cache_spill = 0; PRAGMA temp_store = 2; PRAGMA quick_check(1)");
    run("BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON");
    insert(words[1]);
    digest(words[3]);
    run("COMMIT");
    return sqlite3_close(study) != SQLITE_OK;
}

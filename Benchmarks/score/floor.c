// floor IN SCORES SUMMARY [sync]: the least that this work can cost. It scores ProQOL 5 as
//
//     realist score IN --instrument proqol-5 --bands raw --scores SCORES --summary SUMMARY --by site,wave
//
// does under the rule p80, and writes the same bytes, but knows only one kind of table: respondent, site, wave, q1 to
// q30, one digit or nothing in a cell, no quotes, lines that end with LF. It stops at anything else. One thread.
#include <fcntl.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { items = 30, scales = 3, each = 10, step = 41, cells = step * (each + 1), groupsMax = 4096 };

static const char *names[scales] = {"cs", "bo", "sts"};
static const unsigned char of[items] = {1, 2, 0, 1, 2, 0, 2, 1, 2, 1, 2, 0, 2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 2, 0, 2, 1, 0, 2, 1, 0};
static const unsigned char turned[items] = {1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0};
static const char *bands[] = {"low", "moderate", "high"};

// A form's lane for a scale is 41 × answers + (sum − answers): one number for both.
static uint64_t worth[items][256];
static struct { char text[48]; int length; double value; int band; } texts[cells];
static struct { const char *key; int length; uint64_t hash; uint32_t counts[scales][cells]; } groups[groupsMax];
static int groupCount, slots[groupsMax * 4];

static const uint64_t wrong = 1ull << 63;

static void stop(const char *why) {
    fprintf(stderr, "floor: %s\n", why);
    exit(1);
}

// The shortest text that reads back to the same number, for numbers from 0.0001 on.
static int shortest(char *out, double value) {
    for (int digits = 0; digits < 17; digits++) {
        char text[40];
        sprintf(text, "%.*e", digits, value);
        if (strtod(text, 0) != value) continue;
        int decimals = digits - atoi(strchr(text, 'e') + 1);
        return sprintf(out, "%.*f", decimals > 0 ? decimals : 0, value);
    }
    return sprintf(out, "%.17g", value);
}

static void prepare(void) {
    for (int i = 0; i < items; i++) {
        for (int b = 0; b < 256; b++) worth[i][b] = wrong;
        worth[i][','] = worth[i]['\n'] = 0;
        for (int a = 0; a < 5; a++)
            worth[i]['1' + a] = (uint64_t)(step + (turned[i] ? 4 - a : a)) << (of[i] * 16);
    }
    for (int n = 0; n <= each; n++)
        for (int s = 0; s < step; s++) {
            char *t = texts[n * step + s].text;
            double value = n < 8 ? NAN : (double)((s + n) * each) / n;
            int band = n < 8 ? -1 : value < 22.5 ? 0 : value < 41.5 ? 1 : 2;
            *t++ = ',';
            if (n >= 8) t += shortest(t, value);
            t += sprintf(t, ",%d,%s", n, band < 0 ? "" : bands[band]);
            texts[n * step + s].length = (int)(t - texts[n * step + s].text);
            texts[n * step + s].value = value;
            texts[n * step + s].band = band;
        }
}

static int groupOf(const char *key, int length) {
    uint64_t hash = 0xCBF29CE484222325u;
    for (int i = 0; i < length; i++) hash = (hash ^ (unsigned char)key[i]) * 0x100000001B3u;
    for (uint64_t at = hash >> 20;; at++) {
        int *slot = &slots[at % (groupsMax * 4)];
        if (!*slot) {
            if (groupCount == groupsMax) stop("too many groups");
            groups[groupCount].key = key;
            groups[groupCount].length = length;
            groups[groupCount].hash = hash;
            *slot = ++groupCount;
            return groupCount - 1;
        }
        int g = *slot - 1;
        if (groups[g].hash == hash && groups[g].length == length && !memcmp(groups[g].key, key, length)) return g;
    }
}

static void writeAll(int file, const char *bytes, size_t count) {
    while (count) {
        ssize_t done = write(file, bytes, count);
        if (done < 0) stop("cannot write");
        bytes += done;
        count -= (size_t)done;
    }
}

// The sum and what rounding took from it (Neumaier).
static void add(double *sum, double *lost, double value) {
    double next = *sum + value;
    *lost += fabs(*sum) >= fabs(value) ? (*sum - next) + value : (value - next) + *sum;
    *sum = next;
}

struct value { double value; long count; };

static int byValue(const void *a, const void *b) {
    double x = ((const struct value *)a)->value, y = ((const struct value *)b)->value;
    return (x > y) - (x < y);
}

static double at(const struct value *values, long place) {
    for (;; values++)
        if ((place -= values->count) < 0) return values->value;
}

static double quantile(const struct value *values, long n, double share) {
    double place = (double)(n - 1) * share, part = place - floor(place);
    double low = at(values, (long)place);
    return part > 0 ? low + part * (at(values, (long)place + 1) - low) : low;
}

static int byKey(const void *a, const void *b) {  // by the bytes of the site, then of the wave
    int x = *(const int *)a, y = *(const int *)b;
    const char *p = groups[x].key, *q = groups[y].key;
    while (*p == *q && *p != '\n' && p - groups[x].key < groups[x].length) p++, q++;
    int end = p - groups[x].key >= groups[x].length, other = q - groups[y].key >= groups[y].length;
    if (end || other) return other - end;
    if (*p == ',') return -1;
    if (*q == ',') return 1;
    return (unsigned char)*p - (unsigned char)*q;
}

static void summarise(FILE *out) {
    static int order[groupsMax];
    for (int g = 0; g < groupCount; g++) order[g] = g;
    qsort(order, (size_t)groupCount, sizeof *order, byKey);
    fputs("site,wave,subscale,missing_rule,band_scheme,n,missing,mean,sd,median,q25,q75,min,max,"
          "share_low,share_moderate,share_high\n", out);
    for (int o = 0; o < groupCount; o++)
        for (int s = 0; s < scales; s++) {
            const uint32_t *counts = groups[order[o]].counts[s];
            struct value values[cells];
            long n = 0, missing = 0, in[3] = {0, 0, 0};
            int found = 0;
            for (int c = 0; c < cells; c++) {
                if (!counts[c]) continue;
                if (texts[c].band < 0) { missing += counts[c]; continue; }
                values[found++] = (struct value){texts[c].value, counts[c]};
                in[texts[c].band] += counts[c];
                n += counts[c];
            }
            qsort(values, (size_t)found, sizeof *values, byValue);
            int kept = 0;
            for (int v = 0; v < found; v++) {
                if (kept && values[kept - 1].value == values[v].value) values[kept - 1].count += values[v].count;
                else values[kept++] = values[v];
            }
            fprintf(out, "%.*s,%s,p80,raw,%ld,%ld", groups[order[o]].length, groups[order[o]].key, names[s], n, missing);
            double sum = 0, lost = 0, spread = 0, spreadLost = 0, figures[10];
            for (int v = 0; v < kept; v++) add(&sum, &lost, values[v].value * (double)values[v].count);
            double mean = (sum + lost) / (double)n;
            for (int v = 0; v < kept; v++)
                add(&spread, &spreadLost, (values[v].value - mean) * (values[v].value - mean) * (double)values[v].count);
            figures[0] = mean;
            figures[1] = n < 2 ? NAN : sqrt((spread + spreadLost) / (double)(n - 1));
            figures[2] = n ? quantile(values, n, 0.5) : NAN;
            figures[3] = n ? quantile(values, n, 0.25) : NAN;
            figures[4] = n ? quantile(values, n, 0.75) : NAN;
            figures[5] = n ? values[0].value : NAN;
            figures[6] = n ? values[kept - 1].value : NAN;
            for (int b = 0; b < 3; b++) figures[7 + b] = n ? (double)in[b] / (double)n : NAN;
            for (int f = 0; f < 10; f++) {
                char text[40] = "";
                if (!isnan(figures[f])) shortest(text, figures[f]);
                fprintf(out, ",%s", text);
            }
            putc('\n', out);
        }
}

int main(int count, char **words) {
    if (count < 4) return 64;
    int in = open(words[1], O_RDONLY), out = open(words[2], O_WRONLY | O_CREAT | O_TRUNC, 0666);
    struct stat facts;
    if (in < 0 || out < 0 || fstat(in, &facts)) stop("cannot open");
    const char *bytes = mmap(0, (size_t)facts.st_size, PROT_READ, MAP_PRIVATE, in, 0);
    if (bytes == MAP_FAILED) stop("cannot map");
    const char *end = bytes + facts.st_size, *p = memchr(bytes, '\n', (size_t)facts.st_size);
    if (!p++ || end[-1] != '\n') stop("no lines");
    prepare();
    enum { space = 1 << 20 };
    static char buffer[space + 4096];
    char *to = buffer;
    static const char head[] =
        "respondent,site,wave,cs,cs_n,cs_band,bo,bo_n,bo_band,sts,sts_n,sts_band\n";
    memcpy(to, head, sizeof head - 1);
    to += sizeof head - 1;
    while (p < end) {
        const char *row = p, *site = 0;
        for (int c = 0; c < 3; c++) {
            if (c == 1) site = p;
            while ((unsigned char)*p > ',') p++;
            if (*p++ != ',') stop("not a plain row");
        }
        const char *others = p - 1;
        uint64_t form = 0, any = 0;
        for (int i = 0; i < items; i++) {
            unsigned char b = (unsigned char)*p;
            uint64_t w = worth[i][b];
            form += w;
            any |= w;
            if (w) p++;
            if (*p++ != (i == items - 1 ? '\n' : ',')) stop("not a plain row");
        }
        if (any & wrong || others - row > 2048) stop("not a plain row");
        int g = groupOf(site, (int)(others - site));
        memcpy(to, row, (size_t)(others - row));
        to += others - row;
        for (int s = 0; s < scales; s++) {
            int cell = (int)(form >> (16 * s) & 0xFFFF);
            groups[g].counts[s][cell]++;
            memcpy(to, texts[cell].text, 48);
            to += texts[cell].length;
        }
        *to++ = '\n';
        if (to - buffer > space) {
            writeAll(out, buffer, (size_t)(to - buffer));
            to = buffer;
        }
    }
    writeAll(out, buffer, (size_t)(to - buffer));
    FILE *summary = fopen(words[3], "w");
    if (!summary) stop("cannot open");
    summarise(summary);
    if (fflush(summary)) stop("cannot write");
    if (count > 4 && (fsync(out) || fsync(fileno(summary)))) stop("cannot sync");
    return 0;
}

// generate ROWS KIND: made-up answers to thirty items on standard output, the same bytes every time.
//
// A row is respondent, site (40), wave (3), q1 to q30 with answers 1 to 5, one in a hundred left blank.
// KIND says what one row in ten is like: clean (like all others), quoted, crlf, blank (an empty line comes before
// it), wrong (an answer that is none), or mixed (any of these).
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = 20261121;

static uint64_t draw(void) {  // SplitMix64
    uint64_t z = (state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

enum kind { clean, quoted, crlf, blank, wrong, mixed };

int main(int count, char **words) {
    static const char *kinds[] = {"clean", "quoted", "crlf", "blank", "wrong", "mixed"};
    static const char *waves[] = {"baseline", "month-6", "month-12"};
    static const char *places[] = {"ashby", "birchwood", "corfe", "dunmore"};
    static const char *wrongs[] = {"9", "NA", "3.5", "often", "-1", "55"};
    if (count != 3) return 64;
    long rows = atol(words[1]);
    int kind = -1;
    for (int i = 0; i < 6; i++)
        if (!strcmp(words[2], kinds[i])) kind = i;
    if (kind < 0) return 64;
    static char space[1 << 20];
    setvbuf(stdout, space, _IOFBF, sizeof space);
    fputs("respondent,site,wave", stdout);
    for (int i = 1; i <= 30; i++) printf(",q%d", i);
    putchar('\n');
    for (long row = 1; row <= rows; row++) {
        uint64_t what = draw();
        int now = row % 10 ? clean : kind == mixed ? 1 + (int)(what % 4) : kind;
        if (now == blank) putchar('\n');
        const char *place = places[what >> 8 & 3];
        int number = (int)((what >> 16) % 10);
        const char *wave = waves[(what >> 32) % 3];
        if (now == quoted)
            printf("\"r%07ld\",\"%s-%d\",%s", row, place, number, wave);
        else
            printf("r%07ld,%s-%d,%s", row, place, number, wave);
        int odd = now == wrong ? (int)((what >> 40) % 30) : now == quoted ? (int)((what >> 40) % 30) : -1;
        for (int i = 0; i < 30; i++) {
            uint64_t answer = draw();
            putchar(',');
            if (i == odd && now == wrong)
                fputs(wrongs[answer % 6], stdout);
            else if (i == odd)
                printf("\"%d\"", 1 + (int)((answer >> 32) % 5));
            else if (answer % 100)
                putchar('1' + (int)((answer >> 32) % 5));
        }
        fputs(now == crlf ? "\r\n" : "\n", stdout);
    }
    return fflush(stdout) != 0;
}

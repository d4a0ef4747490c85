#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own entry, as its manual has it.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*UserCb)(const uint8_t *data, size_t size));

// libphonenumber behind one C function: C++ and its exceptions stay on the other side.
#ifndef RECADO_PHONE_H
#define RECADO_PHONE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    PHONE_READ = 0,
    PHONE_NOT_A_NUMBER = 1,
    PHONE_TOO_SHORT = 2,
    PHONE_TOO_LONG = 3,
    PHONE_UNKNOWN_COUNTRY = 4,
    PHONE_FAILED = 5,
};

typedef struct {
    int32_t status;
    int32_t kind;    // as PhoneNumberUtil::PhoneNumberType numbers them
    int32_t valid;   // whether the number's range is in use
    char e164[24];   // with its plus sign and a zero byte, when it was read
} phone_result;

// Reads a number as people in a region (`BR`) write it.
phone_result phone_read(const char *text, size_t length, const char *region);

// Whether a region is one the library has numbers of.
int32_t phone_knows_region(const char *region);

#ifdef __cplusplus
}
#endif

#endif

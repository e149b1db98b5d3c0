#ifndef REPLY_MODEL_H
#define REPLY_MODEL_H

#include <stddef.h>

/// The trained table of replies, as `scripts/reading/train` wrote it.
const unsigned char *reply_model_bytes(void);
size_t reply_model_size(void);

#endif

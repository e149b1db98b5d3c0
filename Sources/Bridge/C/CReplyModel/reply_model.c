#include "reply_model.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char table[] = {
#embed "reply.model"
};

const unsigned char *reply_model_bytes(void) { return table; }
size_t reply_model_size(void) { return sizeof table; }

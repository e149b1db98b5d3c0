#include <sys/inotify.h>
#include <sys/eventfd.h>

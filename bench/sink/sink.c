/*
 * The provider of speed runs: an HTTP/1.1 server on loopback, one thread around epoll, that answers every POST as the
 * Messages API answers a text it took. It counts, so that a run can be checked:
 *
 *   GET /stats   {"posts":…,"distinct":…,"first_ns":…,"last_ns":…}   distinct counts numbers in "To"; times are
 *                CLOCK_MONOTONIC, which all processes of a machine share
 *   GET /reset   forgets all of it
 *
 * It takes a free port and prints it. The simulator of the product is for behaviour; this is for speed.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { READ_BYTES = 32768, SLOTS = 1 << 22 };

typedef struct {
  int fd;
  size_t held;
  char bytes[READ_BYTES + 1];
} Connection;

/* Numbers seen, by open addressing; 0 is an empty slot, which no phone number is. */
static uint64_t seen[SLOTS];
static uint64_t posts, distinct, first_ns, last_ns, sids;

static uint64_t now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static void note_number(uint64_t number) {
  if (number == 0 || distinct > SLOTS / 2) return;
  uint64_t at = (number * 0x9E3779B97F4A7C15u) >> 42;
  while (seen[at] != 0 && seen[at] != number) at = (at + 1) & (SLOTS - 1);
  if (seen[at] == number) return;
  seen[at] = number;
  distinct++;
}

/* The digits of the form field To, which is +15550000001 written as %2B15550000001. */
static void note_post(const char *body, size_t length) {
  static const char field[] = "To=%2B";
  const char *at = memmem(body, length, field, sizeof field - 1);
  uint64_t number = 0;
  if (at != NULL)
    for (at += sizeof field - 1; at < body + length && *at >= '0' && *at <= '9'; at++) number = number * 10 + (*at - '0');
  note_number(number);
  last_ns = now_ns();
  if (posts++ == 0) first_ns = last_ns;
}

static void send_all(int fd, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(fd, bytes, length);
    if (written > 0) {
      bytes += written;
      length -= (size_t)written;
      continue;
    }
    if (written < 0 && errno != EAGAIN && errno != EINTR) return;
    struct pollfd wait = {.fd = fd, .events = POLLOUT};
    poll(&wait, 1, 1000);
  }
}

static char accepted[1024];
static size_t accepted_length, sid_at;

/* The answer is written once; only the 32 hexadecimal digits of its sid change. */
static void prepare_answer(void) {
  const char *body =
      "{\"account_sid\":\"AC00000000000000000000000000000000\",\"api_version\":\"2010-04-01\","
      "\"sid\":\"SM00000000000000000000000000000000\",\"status\":\"accepted\",\"num_segments\":\"1\","
      "\"error_code\":null,\"error_message\":null,\"direction\":\"outbound-api\",\"from\":null}";
  accepted_length = (size_t)snprintf(accepted, sizeof accepted,
                                     "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
                                     "Content-Length: %zu\r\n\r\n%s",
                                     strlen(body), body);
  sid_at = (size_t)(strstr(accepted, "\"SM0") - accepted) + 3;
}

static void answer_post(int fd) {
  static const char hex[] = "0123456789abcdef";
  uint64_t number = ++sids;
  for (int digit = 31; digit >= 16; digit--, number >>= 4) accepted[sid_at + (size_t)digit] = hex[number & 15];
  send_all(fd, accepted, accepted_length);
}

/* Whoever lists anything at the provider finds nothing: this program forgets what was sent. */
static const char nothing[] = "{\"messages\":[],\"next_page_uri\":null,\"page\":0,\"page_size\":50}";

static void answer_get(int fd, const char *head) {
  char body[256], answer[512];
  if (strncmp(head, "GET /reset", 10) == 0) {
    memset(seen, 0, sizeof seen);
    posts = distinct = first_ns = last_ns = 0;
  }
  int length = snprintf(body, sizeof body, "{\"posts\":%lu,\"distinct\":%lu,\"first_ns\":\"%lu\",\"last_ns\":\"%lu\"}",
                        posts, distinct, first_ns, last_ns);
  int ours = strncmp(head, "GET /reset", 10) == 0 || strncmp(head, "GET /stats", 10) == 0;
  if (!ours) length = snprintf(body, sizeof body, "%s", nothing);
  int all = snprintf(answer, sizeof answer,
                     "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", length, body);
  send_all(fd, answer, (size_t)all);
}

static size_t content_length(const char *head, const char *end) {
  static const char name[] = "\ncontent-length:";
  for (const char *line = memchr(head, '\n', (size_t)(end - head)); line != NULL;
       line = memchr(line + 1, '\n', (size_t)(end - line - 1)))
    if (strncasecmp(line, name, sizeof name - 1) == 0) return strtoul(line + sizeof name - 1, NULL, 10);
  return 0;
}

/* Answers every whole request in the buffer; what is left waits for more bytes. */
static void answer_held(Connection *c) {
  char *head = c->bytes;
  char *stop = c->bytes + c->held;
  for (;;) {
    char *end = memmem(head, (size_t)(stop - head), "\r\n\r\n", 4);
    if (end == NULL) break;
    size_t length = content_length(head, end + 2);
    if ((size_t)(stop - end - 4) < length) break;
    if (head[0] == 'G') {
      answer_get(c->fd, head);
    } else {
      note_post(end + 4, length);
      answer_post(c->fd);
    }
    head = end + 4 + length;
  }
  c->held = (size_t)(stop - head);
  memmove(c->bytes, head, c->held);
}

static void read_some(Connection *c) {
  ssize_t got = read(c->fd, c->bytes + c->held, READ_BYTES - c->held);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (got <= 0) {
    close(c->fd);
    free(c);
    return;
  }
  c->held += (size_t)got;
  c->bytes[c->held] = 0;
  answer_held(c);
}

static void accept_one(int listener, int events) {
  int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK), on = 1;
  if (fd < 0) return;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  Connection *c = malloc(sizeof *c);
  c->fd = fd;
  c->held = 0;
  struct epoll_event interest = {.events = EPOLLIN, .data.ptr = c};
  epoll_ctl(events, EPOLL_CTL_ADD, fd, &interest);
}

static int listen_on_free_port(void) {
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  if (bind(listener, (struct sockaddr *)&address, size) != 0 || listen(listener, 1024) != 0) {
    perror("sink");
    exit(1);
  }
  getsockname(listener, (struct sockaddr *)&address, &size);
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);
  return listener;
}

int main(void) {
  prepare_answer();
  int listener = listen_on_free_port();
  int events = epoll_create1(0);
  struct epoll_event interest = {.events = EPOLLIN, .data.ptr = NULL}, ready[256];
  epoll_ctl(events, EPOLL_CTL_ADD, listener, &interest);
  for (;;) {
    int count = epoll_wait(events, ready, 256, -1);
    for (int i = 0; i < count; i++) {
      if (ready[i].data.ptr == NULL) accept_one(listener, events);
      else read_some(ready[i].data.ptr);
    }
  }
}

-- wrk script: signed Twilio webhooks. Every request has a MessageSid of its own and a signature made beforehand.
--   wrk … -s replies.lua URL -- SIGNATURES FIRST THREADS
-- SIGNATURES: a file with one signature a line, for the replies FIRST, FIRST + 1, …; see harness/signing.py, which
-- writes the same body.
local texts = {[0] = "1", "sim", "2", "quero+cancelar", "oi"}
local threads = {}

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

function init(args)
  first, step, place, left_over = tonumber(args[2]), tonumber(args[3]), 0, 0
  signatures = {}
  local line = 0
  for signature in io.lines(args[1]) do
    if line % step == id then signatures[#signatures + 1] = signature end
    line = line + 1
  end
  head = "POST " .. wrk.path .. " HTTP/1.1\r\nHost: " .. wrk.host .. ":" .. wrk.port
    .. "\r\nContent-Type: application/x-www-form-urlencoded\r\nX-Twilio-Signature: "
end

function request()
  place = place + 1
  if place > #signatures then
    left_over = left_over + 1
    place = #signatures
  end
  local number = first + id + (place - 1) * step
  local phone = string.format("%.0f", 5511900000000 + number * 7919 % 20000)
  local text = texts[(number + math.floor(number / 20000)) % 5]
  local sid = string.format("SM%032x", number)
  local body = "MessageSid=" .. sid .. "&SmsSid=" .. sid
    .. "&AccountSid=AC00000000000000000000000000000000&NumMedia=0&ProfileName=Maria&WaId=" .. phone
    .. "&SmsStatus=received&Body=" .. text .. "&To=whatsapp%3A%2B14155238886&NumSegments=1&From=whatsapp%3A%2B"
    .. phone .. "&ApiVersion=2010-04-01"
  return head .. signatures[place] .. "\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
end

function done(summary, latency)
  local repeated = 0
  for _, thread in ipairs(threads) do repeated = repeated + thread:get("left_over") end
  io.write(string.format(
    '{"seconds": %f, "requests": %d, "p50": %f, "p99": %f, "refused": %d, "broken": %d, "repeated": %d}\n',
    summary.duration / 1e6, summary.requests, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout, repeated))
end

-- A first consultation: who is it, and do we know them? Survives restarts, edits and a move to another host.
flow("triagem", function(chat)
  local name = chat:ask("Qual o nome completo do paciente?", { silence = "30m" })
  local birth = chat:ask_date("Data de nascimento?", { before = chat.now })
  local found = chat:call("tazi.find_patient", { name = name, birth = birth })
  if not found then return chat:queue("reception") end
  chat:say("Olá, {name}! Achei seu cadastro.", { name = found.name })
end)

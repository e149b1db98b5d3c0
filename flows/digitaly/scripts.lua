-- Asked only when the built-in reader did not understand a reply. Returns the answer's name, and why.
interpret("atraso", function(reply)
  if reply:has("atras") or reply:has("chegando") then
    return "late", "avisou atraso"
  end
end)

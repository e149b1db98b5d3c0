print("recado")

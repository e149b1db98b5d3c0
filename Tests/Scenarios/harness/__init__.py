"""What the scenarios need: a clinic's files, the program, stand-ins for Twilio and Tazi, and a look into the database."""

package dev.chaperone.service.key;

/** GNOME's keyring, KWallet or KeePassXC, by libsecret's {@code secret-tool}. */
record SecretService(Tool tool) implements Keychain {

    @Override
    public String title() {
        return "Secret Service";
    }

    @Override
    public String keep(String name, String secret) throws KeyException {
        if (tool.run(secret, "store", "--label=Chaperone", "application", "chaperone", "key", name).code() != 0) throw tool.away();
        return "";
    }

    @Override
    public String fetch(String name, String beside) throws KeyException {
        Tool.Outcome found = tool.run("", "lookup", "application", "chaperone", "key", name);
        if (found.code() == 0 && !found.out().isEmpty()) return found.out();
        // It ends alike for a secret that is gone, a keyring that stays locked and a service that is not there: nothing may be
        // given up for lost on that.
        throw tool.away();
    }

    @Override
    public void forget(String name) throws KeyException {
        tool.run("", "clear", "application", "chaperone", "key", name);
    }
}

package dev.chaperone.service.key;

/** The login keychain, by macOS' {@code security}. Given commands on its standard input, it keeps them out of the list of processes. */
record MacKeychain(Tool tool) implements Keychain {

    /** errSecItemNotFound, as an exit code. */
    private static final int NOT_FOUND = 44;

    @Override
    public String title() {
        return "macOS Keychain";
    }

    @Override
    public String keep(String name, String secret) throws KeyException {
        String command = "add-generic-password -U -s dev.chaperone -l Chaperone -a " + name + " -w " + secret + "\n";
        if (tool.run(command, "-i").code() != 0) throw tool.away();
        return "";
    }

    @Override
    public String fetch(String name, String beside) throws KeyException {
        Tool.Outcome found = tool.run("", "find-generic-password", "-s", "dev.chaperone", "-a", name, "-w");
        if (found.code() == 0 && !found.out().isEmpty()) return found.out();
        throw found.code() == NOT_FOUND ? Keychain.gone() : tool.away();
    }

    @Override
    public void forget(String name) throws KeyException {
        tool.run("", "delete-generic-password", "-s", "dev.chaperone", "-a", name);
    }
}

package vn.gov.directive24.standalone.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.gov.directive24.sandbox.account.Accounts;
import vn.gov.directive24.sandbox.data.SandboxFolder;

@Command(name = "password")
final class PasswordCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "USER")
    private String user = "";

    @Override
    public Integer call() {
        System.out.println(Accounts.renewPassword(SandboxFolder.in(data.folder()), user));
        return 0;
    }
}

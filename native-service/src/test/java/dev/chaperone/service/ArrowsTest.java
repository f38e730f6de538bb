package dev.chaperone.service;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

/** What the product promises about itself, read from its own classes. */
class ArrowsTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.chaperone.service");

    @Test
    void thereIsSomethingToLookAt() {
        assertTrue(SERVICE.size() > 40, "only " + SERVICE.size() + " classes");
    }

    @Test
    void noWayToTheNetwork() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "com.sun.net..")).check(SERVICE);
        noClasses().should().dependOnClassesThat().belongToAnyOf(SocketChannel.class, ServerSocketChannel.class, DatagramChannel.class,
                AsynchronousSocketChannel.class).check(SERVICE);
    }

    @Test
    void onlyTheCommandLineWritesToStandardOutput() {
        noClasses().that().resideOutsideOfPackage("..service.command..").should().accessField(System.class, "out").check(SERVICE);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(SERVICE);
    }

    @Test
    void roomsDoNotKnowTheirCallers() {
        noClasses().that().resideInAnyPackage("..service.wire..", "..service.home..")
                .should().dependOnClassesThat().resideInAnyPackage("..service.command..", "..service.desk..", "..service.browser..").check(SERVICE);
        noClasses().that().resideInAnyPackage("..service.desk..", "..service.browser..", "..service.intake..")
                .should().dependOnClassesThat().resideInAnyPackage("..service.command..").check(SERVICE);
        slices().matching("dev.chaperone.service.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void theMatchingMachineIsTheEnginesOwn() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.lucene..").check(SERVICE);
    }

    @Test
    void nothingIsReadByReflectionFromJson() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("com.fasterxml.jackson.annotation..").check(SERVICE);
    }
}

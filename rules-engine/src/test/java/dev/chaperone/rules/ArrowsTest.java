package dev.chaperone.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Imports point one way: door, judge, machine and people, packs, text. */
class ArrowsTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.chaperone.rules");

    @Test
    void packages_know_only_what_lies_below() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("door").definedBy("dev.chaperone.rules")
                .layer("verdict").definedBy("..rules.verdict..")
                .layer("opinion").definedBy("..rules.opinion..")
                .layer("match").definedBy("..rules.match..")
                .layer("people").definedBy("..rules.people..")
                .layer("pack").definedBy("..rules.pack..")
                .layer("text").definedBy("..rules.text..")
                .whereLayer("door").mayNotBeAccessedByAnyLayer()
                .whereLayer("verdict").mayOnlyBeAccessedByLayers("door")
                .whereLayer("opinion").mayOnlyBeAccessedByLayers("door", "verdict")
                .whereLayer("match").mayOnlyBeAccessedByLayers("door", "verdict", "opinion")
                .whereLayer("people").mayOnlyBeAccessedByLayers("door", "verdict", "opinion", "match")
                .whereLayer("pack").mayOnlyBeAccessedByLayers("door", "verdict", "opinion", "match", "people")
                .check(ENGINE);
    }

    @Test
    void rooms_of_people_know_only_those_below() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("roster").definedBy("dev.chaperone.rules.people")
                .layer("mention").definedBy("..people.mention")
                .layer("request").definedBy("..people.request")
                .layer("form").definedBy("..people.form")
                .layer("alike").definedBy("..people.alike")
                .layer("name").definedBy("..people.name")
                .layer("table").definedBy("..people.table")
                .whereLayer("mention").mayOnlyBeAccessedByLayers("roster")
                .whereLayer("request").mayOnlyBeAccessedByLayers("roster")
                .whereLayer("form").mayOnlyBeAccessedByLayers("roster", "mention")
                .whereLayer("alike").mayOnlyBeAccessedByLayers("roster", "request")
                .whereLayer("name").mayNotAccessAnyLayer()
                .whereLayer("table").mayNotAccessAnyLayer()
                .check(ENGINE);
        noClasses().that().resideInAPackage("..people.*..").should()
                .dependOnClassesThat().resideInAPackage("dev.chaperone.rules.people").check(ENGINE);
        noClasses().that().resideOutsideOfPackage("..people..").should()
                .dependOnClassesThat().resideInAPackage("..people.*..").check(ENGINE);
    }

    @Test
    void no_circles() {
        slices().matching("dev.chaperone.rules.(*)..").should().beFreeOfCycles().check(ENGINE);
        slices().matching("dev.chaperone.rules.people.(**)").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void no_network() {
        noClasses().should().dependOnClassesThat(resideInAPackage("java.net..").or(resideInAPackage("java.net.http.."))
                .or(resideInAPackage("javax.net.."))).check(ENGINE);
    }

    @Test
    void only_the_author_s_tool_prints() {
        noClasses().that().doNotHaveSimpleName("Proof").should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err").check(ENGINE);
    }

    @Test
    void lucene_stays_in_the_machine() {
        noClasses().that().resideOutsideOfPackages("..rules.match..")
                .should().dependOnClassesThat(resideInAPackage("org.apache.lucene..")).check(ENGINE);
    }
}

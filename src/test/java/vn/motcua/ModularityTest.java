package vn.motcua;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rules of the road between modules (see docs): only downward, only through a module's root package. */
class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(MotCua.class);

    @Test
    void modulesKeepToTheirLayersAndToEachOthersApi() {
        modules.verify();
    }

    /** {@code mvn test -Dtest=ModularityTest -Dmodules.write=true} writes the map of modules to target/spring-modulith-docs. */
    @Test
    @EnabledIfSystemProperty(named = "modules.write", matches = "true")
    void mapOfModulesIsDrawnFromTheCode() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}

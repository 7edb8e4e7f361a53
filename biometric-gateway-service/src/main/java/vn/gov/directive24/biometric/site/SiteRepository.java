package vn.gov.directive24.biometric.site;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Saving a site publishes the events it has registered, and gives it its new version at once. */
interface SiteRepository extends Repository<Site, SiteCode> {

    Site saveAndFlush(Site site);

    Optional<Site> findById(SiteCode code);

    boolean existsById(SiteCode code);

    int countByKind(SiteKind kind);

    Page<Site> findAll(Specification<Site> filter, Pageable page);

    /** Other writers wait until the transaction ends; readers do not. */
    @Modifying
    @Query(nativeQuery = true, value = "lock table site in share row exclusive mode")
    void lockAgainstWriters();
}

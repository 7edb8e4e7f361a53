package vn.gov.directive24.deadline.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** Saving or deleting a contact publishes the events it has registered. */
interface ContactRepository extends Repository<Contact, UUID> {

    Contact saveAndFlush(Contact contact);

    void delete(Contact contact);

    void flush();

    Optional<Contact> findById(UUID id);

    boolean existsByAgencyAndRoleAndEmailIgnoreCaseAndIdNot(String agency, ContactRole role, String email, UUID id);

    Page<Contact> findAll(Pageable page);

    Page<Contact> findAllByAgency(String agency, Pageable page);

    List<Contact> findAllByAgencyAndRoleInAndRefusedOnIsNull(String agency, Collection<ContactRole> roles);

    List<Contact> findAllByEmailIgnoreCase(String email);
}

package vn.gov.directive24.procedure.catalogue;

/** The programmes of Directive 24/CT-TTg that a procedure counts for. */
public enum Programme {
    /** 324 procedures whose papers are shown from VNeID. */
    VNEID_324,
    /** 196 procedures whose papers are replaced by data of the national databases. */
    DATA_196,
    /** 25 services that are fully online. */
    ONLINE_25
}

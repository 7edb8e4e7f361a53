package vn.gov.directive24.deadline.escalation;

/** Whom a level reaches. */
public enum Recipient {
    /** Đầu mối of the agency that owes the task. */
    FOCAL_POINT,
    /** Người đứng đầu of the agency that owes the task. */
    HEAD,
    /** Văn phòng Chính phủ, which follows the work. */
    VPCP,
    /** Nobody is written to: the assignment goes on the list of the report to the Prime Minister. */
    PM_REPORT
}

package vn.gov.directive24.deadline.notice;

/** What a contact is to the agency. */
public enum ContactRole {
    /** Đầu mối: does the work and hears of everything. */
    FOCAL_POINT,
    /** Người đứng đầu: hears of what is about to fail or has failed. */
    HEAD
}

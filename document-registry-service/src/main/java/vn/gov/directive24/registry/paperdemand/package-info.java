/** May this paper be asked for? The rules as data, and the answer with its legal basis. */
@NullMarked
package vn.gov.directive24.registry.paperdemand;

import org.jspecify.annotations.NullMarked;

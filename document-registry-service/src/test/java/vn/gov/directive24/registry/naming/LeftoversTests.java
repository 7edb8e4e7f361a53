package vn.gov.directive24.registry.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text asks for besides the registered papers in it: "+" as well, "or" instead. */
class LeftoversTests {

    private static final PaperNames matcher = ShippedNames.matcher();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Giấy khai sinh và giấy xác nhận của Ủy ban nhân dân cấp xã | KHAI-SINH | + giấy xác nhận của uỷ ban nhân dân cấp xã
        Giấy khai sinh, sơ yếu lý lịch, bằng tốt nghiệp            | KHAI-SINH | + sơ yếu lý lịch + bằng tốt nghiệp
        Căn cước công dân và đơn đề nghị                           | CAN-CUOC  | + đơn đề nghị
        Giấy khai sinh; Văn bằng chuyên môn; 02 ảnh 4x6            | KHAI-SINH | + văn bằng chuyên môn + 02 ảnh 4x6
        Giấy khai sinh hoặc giấy chứng sinh                        | KHAI-SINH | or giấy chứng sinh
        Giấy khai sinh; hoặc giấy chứng sinh                       | KHAI-SINH | or giấy chứng sinh
        Giấy khai sinh; đơn xin hoặc tờ khai                       | KHAI-SINH | + đơn xin + tờ khai
        Văn bản ủy quyền, thẻ căn cước                             | CAN-CUOC  | + văn bản uỷ quyền
        Một trong các giấy tờ sau: hóa đơn tiền điện; sổ đỏ        | GCN-QSDD  | or hoá đơn tiền điện
        Hộ chiếu hoặc giấy tờ có giá trị thay thế                  | HO-CHIEU  | or giấy tờ có giá trị thay thế
        Giấy tờ về nhân thân như thẻ căn cước                      | CAN-CUOC  | or giấy tờ về nhân thân như thẻ căn cước
        Thẻ căn cước (người khác nộp thay: giấy ủy quyền)          | CAN-CUOC  | + giấy uỷ quyền
        Giấy khai sinh kèm theo đơn đề nghị                        | KHAI-SINH | + đơn đề nghị
        Thẻ căn cước; Giấy phép lái xe quốc tế                     | CAN-CUOC  | + giấy phép lái xe quốc tế
        Thẻ căn cước; hộ chiếu của người nước ngoài                | CAN-CUOC  | + hộ chiếu của người nước ngoài
        """)
    void tellsWhatElseIsAskedFor(String printed, String code, String rest) {
        var reading = matcher.read(printed);

        assertThat(reading.matches()).extracting(PaperReading.Match::code).containsExactly(code);
        assertThat(reading.whole()).isFalse();
        assertThat(reading.rest().stream()
                        .map(each -> (each.alternative() ? "or " : "+ ") + each.words())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a) 01 bản sao có chứng thực Giấy khai sinh của con, có xác nhận của địa phương (nếu có)",
                "Thẻ căn cước và Giấy chứng nhận đăng ký đầu tư",
                "Giấy tờ chứng minh có địa điểm hợp pháp (Giấy chứng nhận quyền sử dụng đất)",
                "Giấy tờ về tư cách pháp nhân của cơ sở, chi nhánh (Giấy chứng nhận đăng ký doanh nghiệp)",
                "Giấy khám sức khỏe (bản sao có đóng dấu của đơn vị)",
                "Giấy khám sức khỏe theo mẫu ban hành kèm theo Quyết định số 12/2020/QĐ-BYT",
                "Thẻ căn cước của vợ, chồng và các con",
                "Giấy tờ chứng minh tổ chức được thành lập và hoạt động, gồm: giấy chứng nhận đăng ký doanh nghiệp",
                "Giấy khai sinh (bản sao, xuất trình bản chính để đối chiếu)",
                "Giấy khai sinh, trừ trường hợp đã có bản sao học bạ",
                "Hộ chiếu còn thời hạn từ 06 tháng, có chữ ký của người được cấp"
            })
    void takesWhatIsSaidOfThePaperForNoOther(String printed) {
        assertThat(matcher.read(printed).rest()).isEmpty();
        assertThat(matcher.read(printed).whole()).isTrue();
    }

    @Test
    void saysNothingOfItWhereNothingWasMatched() {
        var reading = matcher.read("Sơ yếu lý lịch và bằng tốt nghiệp");

        assertThat(reading.rest()).isEmpty();
        assertThat(reading.whole()).isFalse();
    }
}

package vn.gov.directive24.registry.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.directive24.registry.naming.PaperReading.Connection;
import vn.gov.directive24.registry.naming.PaperReading.Kind;
import vn.gov.directive24.registry.naming.PaperReading.Match;

class PaperNamesTests {

    private static final PaperNames matcher = ShippedNames.matcher();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Giấy khai sinh                                                             | KHAI-SINH
        GIẤY KHAI SINH;                                                            | KHAI-SINH
        giấy  khai   sinh                                                          | KHAI-SINH
        a) 01 bản sao Giấy khai sinh (nếu có)                                      | KHAI-SINH
        (3) Bản sao có chứng thực giấy khai sinh                                   | KHAI-SINH
        Giay khai sinh                                                             | KHAI-SINH
        Bản chính hoặc bản sao Giấy khai sinh đối với trường hợp con dưới 14 tuổi  | KHAI-SINH
        Giấy khám sức khoẻ                                                         | KSK
        Giấy khám sức khỏe do bệnh viện đa khoa cấp                                | KSK
        Phiếu lí lịch tư pháp số 2                                                 | LLTP
        PLLTP được cấp chưa quá 12 tháng                                           | LLTP
        CCCD                                                                       | CAN-CUOC
        CMND/CCCD                                                                  | CAN-CUOC
        Bản photo CMND                                                             | CAN-CUOC
        Thẻ BHYT                                                                   | THE-BHYT
        Sổ BHXH                                                                    | SO-BHXH
        Đối với Chứng minh nhân dân, Căn cước công dân, người yêu cầu chỉ nộp khi không khai thác được dữ liệu | CAN-CUOC
        Trường hợp kết hôn với người khác thì phải nộp bản sao Giấy chứng tử                                   | KHAI-TU
        Giấy CNĐKKD                                                                | DKDN
        GCN ĐKDN                                                                   | DKDN
        GCN DKKD (bản sao có chứng thực)                                           | DKDN
        Bản sao GPLX còn hiệu lực                                                  | GPLX
        GCN QSDĐ                                                                   | GCN-QSDD
        GCNQSDĐ                                                                    | GCN-QSDD
        Giấy chứng nhận tình trạng hôn nhân của người mẹ                           | HON-NHAN
        Xác nhận thông tin về cư trú ghi rõ quan hệ                                | CU-TRU
        Giấy xác nhận TTHN                                                         | HON-NHAN
        Xuất trình thẻ căn cước công dân gắn chip còn hiệu lực                     | CAN-CUOC
        Giấy tờ chứng minh có địa điểm hợp pháp (Giấy chứng nhận quyền sử dụng đất)| GCN-QSDD
        Bản sao chụp bằng lái xe của người được thuê                               | GPLX
        2.1.3 Sổ hộ khẩu của gia đình                                              | CU-TRU
        Bản sao có chứng thực hợp pháp Quyết định thành lập                        | QD-THANH-LAP
        Khách hàng vay cần cung cấp sổ bảo hiểm xã hội                             | SO-BHXH
        Nếu người nộp không phải là chủ hộ thì phải kèm thẻ căn cước của chủ hộ    | CAN-CUOC
        Bản án, quyết định đã có hiệu lực pháp luật của Tòa án về việc ly hôn      | LY-HON
        Giấy xác nhận ghi vào sổ hộ tịch việc ly hôn ở nước ngoài                  | LY-HON
        Hồ sơ xin sửa họ tên gồm: Giấy khai sinh của người con                     | KHAI-SINH
        Hộ chiếu đối với người nước ngoài hoặc người Việt Nam định cư ở nước ngoài | HO-CHIEU
        Bản sao không yêu cầu chứng thực Giấy chứng nhận đăng ký doanh nghiệp      | DKDN
        Bản sao GPLX, không cần công chứng                                         | GPLX
        Không cần công chứng bản sao giấy khai sinh                                | KHAI-SINH
        Giấy chứng nhận đăng ký hoạt động của chi nhánh, văn phòng đại diện        | DK-CHI-NHANH
        Giấy chứng nhận đăng ký chi nhánh/địa điểm kinh doanh                      | DK-CHI-NHANH
        Quyết định của Tòa án xử cho ly hôn                                        | LY-HON
        Các giấy tờ tùy thân CCCD của người nộp                                    | CAN-CUOC
        Hồ sơ gốc GPLX, 1 GPLX photo                                               | GPLX
        Đối với người nước ngoài: giấy phép lao động; bản sao CCCD của người Việt Nam | CAN-CUOC
        Giấy xác nhận đăng ký tạm trú                                              | CU-TRU
        Giấy phép đầu tư (bản sao)                                                 | GCN-DAU-TU
        Quyết định thành lập tổ chức                                               | QD-THANH-LAP
        Giấy đăng ký kinh doanh (trừ hộ kinh doanh)                                | DKDN
        Hồ sơ đăng ký doanh nghiệp gồm: thẻ căn cước                               | CAN-CUOC
        """)
    void readsOnePaper(String printed, String code) {
        var reading = matcher.read(printed);

        assertThat(reading.kind()).isEqualTo(Kind.MATCHED);
        assertThat(reading.connection()).isEqualTo(Connection.ONE);
        assertThat(reading.matches()).extracting(Match::code).containsExactly(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Giấy khai sinh hoặc CCCD                                              | ANY | KHAI-SINH or CAN-CUOC
        Hộ chiếu/Giấy chứng minh nhân dân/căn cước công dân                   | ANY | HO-CHIEU or CAN-CUOC
        Giấy khai sinh, giấy chứng nhận kết hôn hoặc sổ hộ khẩu               | ANY | KHAI-SINH or KET-HON or CU-TRU
        Hộ chiếu, Thẻ căn cước hoặc giấy tờ có giá trị thay thế               | ANY | HO-CHIEU or CAN-CUOC
        Quyết định thành lập hoặc Giấy chứng nhận đăng ký kinh doanh          | ANY | QD-THANH-LAP or DKDN
        Giấy khai sinh; giấy chứng tử và giấy chứng nhận kết hôn              | ALL | KHAI-SINH and KHAI-TU and KET-HON
        CCCD, sổ hộ khẩu/sổ tạm trú                                           | ALL | CAN-CUOC and CU-TRU
        Bằng lái xe, đăng ký xe/cà vẹt; hộ chiếu/CMND                         | ALL | GPLX and DK-XE and HO-CHIEU or CAN-CUOC
        GCN ĐKDN; CCCD hoặc hộ chiếu                                          | ALL | DKDN and CAN-CUOC or HO-CHIEU
        Một trong các giấy tờ sau: Giấy khai sinh; hộ chiếu                   | ANY | KHAI-SINH or HO-CHIEU
        Giấy chứng nhận đăng ký hợp tác xã hoặc hộ kinh doanh                 | ANY | DK-HTX or DK-HKD
        CMND/Passport                                                         | ANY | CAN-CUOC or HO-CHIEU
        GCN ĐKDN, GCN đầu tư hoặc các tài liệu tương đương                    | ANY | DKDN or GCN-DAU-TU
        Giấy khai sinh (bản chính hoặc bản sao), CCCD                         | ALL | KHAI-SINH and CAN-CUOC
        CCCD (bản chính; bản sao) hoặc hộ chiếu                               | ANY | CAN-CUOC or HO-CHIEU
        Bản sao không cần chứng thực GCN ĐKDN, GCN đầu tư                     | ALL | DKDN and GCN-DAU-TU
        Bản sao GPLX, không cần công chứng, CCCD                              | ALL | GPLX and CAN-CUOC
        Giấy khai sinh, CCCD, bản chính hoặc bản sao                          | ALL | KHAI-SINH and CAN-CUOC
        Giấy tờ nhân thân (CCCD, hộ chiếu hoặc giấy tờ thay thế), sổ hộ khẩu  | ALL | CAN-CUOC or HO-CHIEU and CU-TRU
        GCN ĐKDN hoặc quyết định thành lập của doanh nghiệp Việt Nam          | ANY | DKDN or QD-THANH-LAP
        """)
    void readsSeveralPapersAndHowTheyBelongTogether(String printed, Connection connection, String groups) {
        var reading = matcher.read(printed);

        assertThat(reading.connection()).isEqualTo(connection);
        assertThat(reading.groups().stream()
                        .map(group -> String.join(" or ", group))
                        .collect(Collectors.joining(" and ")))
                .isEqualTo(groups);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Tờ khai đăng ký khai sinh
        Giấy ủy quyền yêu cầu cấp Phiếu lý lịch tư pháp
        Giấy khai đăng ký xe
        Đề nghị đổi, cấp lại giấy phép lái xe
        Quyết định thu hồi Giấy phép lái xe
        Giấy phép lái xe quân sự
        Giấy khai sinh do cơ quan có thẩm quyền của nước ngoài cấp
        Bản dịch giấy phép lái xe nước ngoài
        Sơ yếu lý lịch, có dán ảnh kiểu chứng minh nhân dân cỡ 4x6
        Văn bản đề nghị, trong đó ghi rõ họ tên, số Căn cước công dân, Chứng minh nhân dân hoặc Hộ chiếu
        Giấy tờ tùy thân, trừ căn cước công dân, thẻ căn cước
        Cá nhân không phải nộp Phiếu lý lịch tư pháp
        Giấy chứng sinh
        Ảnh 3x4
        Giấy chứng minh thư ngoại giao
        Hộ chiếu Hàn Quốc
        Hộ chiếu ngoại giao
        Quyết định thành lập bộ phận theo dõi an toàn của đơn vị
        Bản sao Giấy phép đầu tư ra nước ngoài
        Giấy đăng ký kinh doanh theo pháp luật của nước láng giềng (có hợp đồng với thương nhân Việt Nam)
        Bản chụp các giấy tờ gửi kèm theo hồ sơ cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh trực tuyến
        Nhận kết quả (Giấy chứng nhận kết hôn)
        Đối với Phiếu lý lịch tư pháp do cơ quan của Việt Nam cấp, cá nhân không phải nộp trong hồ sơ
        Tờ khai yêu cầu cấp Phiếu Lý lịch tư pháp, Mẫu số 01/2025/LLTP
        Chứng minh thư do Bộ Ngoại giao cấp
        Hồ sơ đăng ký hợp tác xã, liên hiệp hợp tác xã gồm các giấy tờ theo quy định
        Hợp đồng lao động và hồ sơ bảo hiểm xã hội
        Quyết định thành lập kho ngoại quan
        Quyết định thành lập chi nhánh tại tỉnh khác
        Bản chính chứng nhận đăng ký xe tạm thời
        Giấy chứng nhận đăng ký đầu tư gián tiếp ra nước ngoài
        """)
    void asksForNoneOfTheRegisteredPapers(String printed) {
        assertThat(matcher.read(printed).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Giấy khai sịnh               | KHAI-SINH
        Khách là hộ kinh doanh: giấy đăng ký kinh doanh | DKDN
        Giấy chứng nhận đăng ký doan nghiệp | DKDN
        Hộ chiếu của người nước ngoài | HO-CHIEU
        Hộ chiếu (đối với người không có quốc tịch Việt Nam) | HO-CHIEU
        Hộ chiếu và trang thị thực nhập cảnh vào Việt Nam | HO-CHIEU
        Hộ chiếu hoặc giấy tờ do cơ quan có thẩm quyền của nước ngoài cấp | HO-CHIEU
        Giấy tờ về quốc tịch, hộ tịch, hộ khẩu, căn cước | CU-TRU
        Phiếu đề nghị mở khóa tài khoản, căn cước điện tử | CAN-CUOC
        Hộ chiếu hoặc giấy tờ thay thế của người mang quốc tịch nước ngoài | HO-CHIEU
        Giấy chứng nhận đăng ký doanh nghiệp của cổ đông (trừ tổ chức Việt Nam) | DKDN
        Đăng ký kinh doanh hoặc giấy phép hành nghề do nước cư trú cấp | DKDN
        Giấy đăng ký kinh doanh hoặc tài liệu tương đương khác doanh nghiệp nước ngoài | DKDN
        Quyết định thành lập hoặc Giấy chứng nhận đăng ký đầu tư của bên vay nước ngoài | QD-THANH-LAP
        Tổ chức theo pháp luật nước ngoài phải nộp bản sao quyết định thành lập | QD-THANH-LAP
        Quyết định thành lập và biên bản họp về việc thành lập chi nhánh | QD-THANH-LAP
        Giấy phép đầu tư hoặc Giấy chứng nhận đầu tư ra nước ngoài | GCN-DAU-TU
        Giấy đăng ký kinh doanh của hộ kinh doanh | DKDN
        """)
    void ratherNamesCandidatesThanGuesses(String printed, String code) {
        var reading = matcher.read(printed);

        assertThat(reading.kind()).isEqualTo(Kind.CANDIDATES);
        assertThat(reading.connection()).isNull();
        assertThat(reading.matches().getFirst().code()).isEqualTo(code);
        assertThat(reading.matches().getFirst().score()).isLessThan(0.9);
    }
}

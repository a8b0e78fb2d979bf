/** A thing as a law words it, and as people ask about it. Invented sentences in the usual wording. */
export type Wording = readonly [law: string, asked: string];

export const ASPECTS: readonly { readonly title: string; readonly asked: string; readonly says: readonly string[] }[] =
  [
    {
      title: "Điều kiện",
      asked: "cần những điều kiện gì để",
      says: [
        "{actor} được {action} khi đáp ứng đủ các điều kiện sau đây: có năng lực hành vi dân sự đầy đủ; không thuộc trường hợp bị cấm theo quy định của pháp luật.",
        "Điều kiện về cơ sở vật chất, trang thiết bị đối với {actor} do Chính phủ quy định chi tiết.",
      ],
    },
    {
      title: "Hồ sơ",
      asked: "cần nộp giấy tờ gì khi",
      says: [
        "{actor} đề nghị {action} nộp 01 bộ hồ sơ gồm đơn đề nghị theo mẫu, bản sao giấy tờ tùy thân và tài liệu chứng minh.",
        "Hồ sơ được nộp trực tiếp, qua dịch vụ bưu chính hoặc trên cổng dịch vụ công; trường hợp hồ sơ chưa hợp lệ, cơ quan tiếp nhận thông báo bằng văn bản.",
      ],
    },
    {
      title: "Thời hạn giải quyết",
      asked: "bao nhiêu ngày thì được trả kết quả khi",
      says: [
        "Trong thời hạn {count} ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, cơ quan có thẩm quyền quyết định việc {action} của {actor}.",
        "Trường hợp phức tạp, thời hạn nói trên có thể kéo dài nhưng không quá {count} ngày.",
      ],
    },
    {
      title: "Thẩm quyền",
      asked: "ai có quyền quyết định việc",
      says: [
        "Chủ tịch Ủy ban nhân dân cấp huyện có thẩm quyền cho phép {actor} {action}.",
        "Người có thẩm quyền quy định tại khoản 1 Điều này có thể ủy quyền cho cấp phó bằng văn bản.",
      ],
    },
    {
      title: "Xử phạt vi phạm về",
      asked: "bị phạt bao nhiêu tiền nếu sai quy định khi",
      says: [
        "Phạt tiền từ {count}.000.000 đồng đến {more}.000.000 đồng đối với {actor} {action} không đúng quy định.",
        "Hình thức xử phạt bổ sung: tịch thu tang vật, phương tiện; buộc khắc phục hậu quả do hành vi vi phạm gây ra.",
      ],
    },
    {
      title: "Quyền của chủ thể khi",
      asked: "được hưởng những quyền lợi gì khi",
      says: [
        "{actor} khi {action} có quyền được cung cấp thông tin, được bảo đảm chế độ, chính sách và khiếu nại, tố cáo theo quy định.",
        "Nhà nước bảo đảm quyền và lợi ích hợp pháp của {actor}.",
      ],
    },
    {
      title: "Nghĩa vụ khi",
      asked: "phải có trách nhiệm gì lúc",
      says: [
        "{actor} {action} có nghĩa vụ kê khai trung thực, chấp hành kiểm tra, thanh tra và lưu giữ chứng từ trong {count} năm.",
        "Khi có thay đổi, phải thông báo bằng văn bản cho cơ quan quản lý trong thời hạn {count} ngày.",
      ],
    },
    {
      title: "Trình tự, thủ tục",
      asked: "làm các bước như thế nào để",
      says: [
        "Trình tự {action} đối với {actor}: nộp hồ sơ; thẩm định hồ sơ; kiểm tra thực tế; cấp kết quả.",
        "Việc thẩm định do hội đồng gồm {count} thành viên thực hiện và lập thành biên bản.",
      ],
    },
    {
      title: "Mức hỗ trợ khi",
      asked: "được nhà nước cho bao nhiêu tiền khi",
      says: [
        "{actor} {action} được hỗ trợ một lần bằng {count} lần mức lương cơ sở từ ngân sách nhà nước.",
        "Mức hỗ trợ được điều chỉnh theo chỉ số giá tiêu dùng và khả năng cân đối ngân sách.",
      ],
    },
    {
      title: "Đình chỉ, thu hồi việc",
      asked: "trong trường hợp nào thì không còn được",
      says: [
        "Cơ quan có thẩm quyền đình chỉ hoặc thu hồi việc cho {actor} {action} khi phát hiện giả mạo hồ sơ hoặc không hoạt động trong {count} tháng liên tục.",
        "Quyết định thu hồi được công bố trên trang thông tin điện tử.",
      ],
    },
  ];

export const ACTORS: readonly Wording[] = [
  ["người lao động", "người làm công ăn lương"],
  ["người sử dụng lao động", "chủ thuê lao động"],
  ["doanh nghiệp nhỏ và vừa", "công ty nhỏ"],
  ["hộ kinh doanh cá thể", "hộ buôn bán"],
  ["cán bộ, công chức", "người làm nhà nước"],
  ["viên chức ngành giáo dục", "thầy cô giáo"],
  ["người cao tuổi", "người già"],
  ["người khuyết tật", "người tàn tật"],
  ["học sinh, sinh viên", "người đi học"],
  ["hợp tác xã nông nghiệp", "hợp tác xã làm ruộng"],
  ["người nước ngoài cư trú tại Việt Nam", "người ngoại quốc"],
  ["quân nhân xuất ngũ", "bộ đội về quê"],
  ["phụ nữ mang thai", "người có bầu"],
  ["tổ chức hành nghề luật sư", "văn phòng luật"],
  ["cơ sở khám bệnh, chữa bệnh", "phòng khám"],
  ["chủ phương tiện vận tải", "chủ xe"],
];

export const ACTIONS: readonly Wording[] = [
  ["đơn phương chấm dứt hợp đồng lao động", "tự ý nghỉ việc trước hạn"],
  ["chuyển nhượng quyền sử dụng đất", "bán đất cho người khác"],
  ["thành lập chi nhánh, văn phòng đại diện", "mở thêm chi nhánh"],
  ["xuất khẩu hàng hóa có điều kiện", "bán hàng ra nước ngoài"],
  ["nhận con nuôi", "xin con về nuôi"],
  ["đăng ký kết hôn có yếu tố nước ngoài", "lấy chồng lấy vợ người nước khác"],
  ["hưởng trợ cấp thất nghiệp", "lĩnh tiền khi mất việc"],
  ["hưởng chế độ thai sản", "nghỉ sinh con"],
  ["hưởng lương hưu trước tuổi", "về hưu sớm"],
  ["sử dụng pháo hoa, vật liệu nổ công nghiệp", "dùng thuốc nổ"],
  ["khai thác nước dưới đất", "khoan giếng lấy nước"],
  ["xả nước thải vào nguồn nước", "thải nước bẩn ra sông"],
  ["vận chuyển hàng hóa nguy hiểm", "chở chất dễ cháy"],
  ["kinh doanh dịch vụ karaoke, vũ trường", "mở quán hát"],
  ["kinh doanh dược phẩm", "bán thuốc tây"],
  ["quảng cáo thực phẩm chức năng", "rao bán thuốc bổ trên mạng"],
  ["xây dựng nhà ở riêng lẻ", "xây nhà"],
  ["cải tạo, sửa chữa công trình cấp bốn", "sửa nhà cũ"],
  ["tham gia đấu thầu qua mạng", "dự thầu trực tuyến"],
  ["đấu giá tài sản công", "bán đấu giá đồ của nhà nước"],
  ["khiếu nại quyết định hành chính", "kêu oan về quyết định của ủy ban"],
  ["tố cáo hành vi tham nhũng", "báo người ăn hối lộ"],
  ["hoàn thuế giá trị gia tăng", "lấy lại tiền thuế"],
  ["kê khai thuế thu nhập cá nhân", "khai thuế tiền lương"],
  ["nhập học trường chuyên biệt", "vào học trường riêng"],
  ["dạy thêm, học thêm ngoài nhà trường", "mở lớp dạy ở nhà"],
  ["công nhận văn bằng do nước ngoài cấp", "dùng bằng học ở nước ngoài"],
  ["điều khiển xe ô tô tập lái", "lái xe khi mới học"],
  ["đăng kiểm phương tiện cơ giới", "đem xe đi khám định kỳ"],
  ["nhập hộ khẩu thường trú", "đăng ký chỗ ở lâu dài"],
  ["xuất cảnh khi đang có nghĩa vụ thi hành án", "ra nước ngoài khi còn nợ án"],
  ["hiến mô, bộ phận cơ thể người", "cho thận"],
  ["sử dụng hóa đơn điện tử", "xuất hóa đơn trên máy tính"],
  ["giao kết hợp đồng bảo hiểm nhân thọ", "mua bảo hiểm cho cả đời"],
  ["vay vốn ưu đãi từ quỹ quốc gia", "mượn tiền lãi thấp"],
  ["nuôi động vật hoang dã quý hiếm", "giữ thú rừng trong nhà"],
  ["khai thác thủy sản vùng khơi", "đánh cá xa bờ"],
  ["trồng rừng thay thế", "trồng lại cây đã chặt"],
  ["sử dụng con dấu và chữ ký số", "đóng dấu và ký trên mạng"],
  ["tổ chức biểu diễn nghệ thuật", "mở đêm ca nhạc"],
];

export const CASES: readonly Wording[] = [
  ["trong thời gian thiên tai, dịch bệnh", "lúc có bão lũ hay dịch"],
  ["tại khu vực biên giới, hải đảo", "ở vùng biên và ngoài đảo"],
  ["tại đô thị loại đặc biệt", "ở thành phố lớn"],
  ["khi chưa đủ mười tám tuổi", "khi còn vị thành niên"],
  ["lần thứ hai trở lên", "từ lần sau"],
  ["theo hình thức trực tuyến", "làm qua mạng"],
  ["tại vùng đồng bào dân tộc thiểu số", "ở miền núi"],
  ["có sử dụng vốn nhà nước", "bằng tiền ngân sách"],
];

/** Sentences that stand in any article. */
export const CLAUSES: readonly string[] = [
  "Chính phủ quy định chi tiết Điều này.",
  "Bộ trưởng Bộ Tài chính hướng dẫn việc thực hiện khoản {count} Điều {more} của Luật này.",
  "Trường hợp điều ước quốc tế mà Cộng hòa xã hội chủ nghĩa Việt Nam là thành viên có quy định khác thì áp dụng quy định của điều ước quốc tế đó.",
  "Cơ quan, tổ chức, cá nhân có liên quan có trách nhiệm phối hợp trong phạm vi nhiệm vụ, quyền hạn của mình.",
  "Việc xử lý vi phạm được thực hiện theo quy định tại Nghị định số {count}/2019/NĐ-CP và pháp luật có liên quan.",
  "Thời điểm áp dụng tính từ ngày 01 tháng {month} năm 20{year}.",
  "Kinh phí thực hiện do ngân sách nhà nước bảo đảm theo quy định của pháp luật về ngân sách nhà nước.",
  "Ủy ban nhân dân cấp tỉnh tổ chức thực hiện và báo cáo định kỳ sáu tháng, hằng năm.",
  "Các trường hợp khác do Thủ tướng Chính phủ xem xét, quyết định theo đề nghị của Bộ trưởng Bộ quản lý ngành.",
  "Nghiêm cấm lợi dụng quy định này để trục lợi, xâm phạm quyền và lợi ích hợp pháp của người khác.",
];

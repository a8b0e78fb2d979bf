/** A matter that documents are about: invented sentences in the usual wording of offices. */
export type Subject = {
  readonly name: string;
  /** What can be said of it, each with a question a person would ask. `{place}`, `{count}`, `{group}` are filled in. */
  readonly facts: readonly { readonly says: string; readonly asks: string }[];
};

const subject = (name: string, ...facts: readonly (readonly [string, string])[]): Subject => ({
  name,
  facts: facts.map(([says, asks]) => ({ says, asks })),
});

export const SUBJECTS: readonly Subject[] = [
  subject(
    "mở cửa trở lại trường học",
    [
      "Các trường cho {group} trở lại lớp học trực tiếp từ tuần thứ {count} của học kỳ, chia ca để giảm mật độ.",
      "khi nào {group} được đi học trực tiếp",
    ],
    [
      "Nhà trường bố trí phòng y tế, nước sát khuẩn và đo thân nhiệt {group} trước giờ vào lớp.",
      "trường phải chuẩn bị gì trước khi đón {group}",
    ],
    [
      "Trường hợp phát hiện ca nghi nhiễm trong {group}, lớp học tạm dừng {count} ngày để xử lý.",
      "lớp có ca nghi nhiễm thì nghỉ mấy ngày",
    ],
  ),
  subject(
    "hỗ trợ tiền thuê nhà",
    [
      "Mức hỗ trợ tiền thuê nhà cho {group} là {count} trăm nghìn đồng một tháng, chi trả qua tài khoản.",
      "{group} được hỗ trợ bao nhiêu tiền thuê nhà",
    ],
    [
      "Hồ sơ đề nghị hỗ trợ gồm đơn có xác nhận của chủ nhà trọ và bản sao hợp đồng thuê.",
      "xin hỗ trợ thuê trọ cần giấy tờ gì",
    ],
    [
      "Thời gian giải quyết hồ sơ thuê nhà không quá {count} ngày làm việc kể từ ngày nhận đủ.",
      "bao lâu thì giải quyết xong hồ sơ thuê nhà",
    ],
  ),
  subject(
    "phòng cháy chữa cháy chung cư",
    [
      "Ban quản trị tòa nhà kiểm tra họng nước, bình bột và lối thoát nạn {count} tháng một lần.",
      "bao lâu phải kiểm tra bình chữa cháy ở tòa nhà",
    ],
    [
      "Cấm để xe, vật liệu dễ cháy ở hành lang và buồng thang bộ; {group} vi phạm bị xử phạt.",
      "để xe ở cầu thang thoát nạn có bị phạt không",
    ],
    ["Tổ chức diễn tập thoát nạn cho {group} ít nhất {count} lần trong năm.", "một năm diễn tập thoát nạn mấy lần"],
  ),
  subject(
    "cấp giấy phép lái xe",
    [
      "Người đã {count} tuổi được dự sát hạch; {group} nộp hồ sơ tại bộ phận một cửa.",
      "bao nhiêu tuổi thì được thi bằng lái",
    ],
    [
      "Giấy phép bị mất được cấp lại sau khi đối chiếu hồ sơ gốc và nộp lệ phí.",
      "mất bằng lái thì xin cấp lại thế nào",
    ],
  ),
  subject(
    "nghỉ phép hằng năm",
    [
      "{group} làm việc đủ mười hai tháng được nghỉ {count} ngày hưởng nguyên lương.",
      "{group} được nghỉ bao nhiêu ngày phép một năm",
    ],
    [
      "Cứ đủ năm năm công tác, ngày nghỉ được cộng thêm một ngày; ngày đi đường không tính.",
      "làm lâu năm có được thêm ngày nghỉ không",
    ],
    [
      "Ngày chưa nghỉ hết do yêu cầu công tác được thanh toán bằng tiền theo lương tháng liền kề.",
      "chưa nghỉ hết phép có được trả tiền không",
    ],
  ),
  subject(
    "thu gom rác thải sinh hoạt",
    [
      "Rác được phân loại tại nguồn thành {count} nhóm; {group} đựng trong bao bì riêng.",
      "rác nhà phải chia thành mấy loại",
    ],
    ["Xe thu gom hoạt động từ mười tám giờ, không rơi vãi nước rỉ ra đường phố.", "xe lấy rác chạy giờ nào"],
    [
      "Giá dịch vụ vệ sinh đối với {group} được tính theo khối lượng, thu hằng quý.",
      "tiền vệ sinh của {group} tính ra sao",
    ],
  ),
  subject(
    "đăng ký khai sinh",
    [
      "Trong {count} ngày kể từ ngày sinh, cha hoặc mẹ có trách nhiệm đi khai sinh cho con.",
      "sinh con bao lâu thì phải làm giấy khai sinh",
    ],
    ["Trẻ bị bỏ rơi được lập biên bản, thông báo tìm cha mẹ trước khi đăng ký.", "trẻ bị bỏ rơi đăng ký thế nào"],
  ),
  subject(
    "tiêm chủng vắc xin",
    ["Điểm tiêm bố trí {count} bàn khám sàng lọc, ưu tiên {group} và người có bệnh nền.", "ai được ưu tiên tiêm trước"],
    ["Người tiêm xong ở lại theo dõi ba mươi phút và được cấp giấy xác nhận mũi tiêm.", "tiêm xong phải ở lại bao lâu"],
    [
      "Vắc xin bảo quản ở nhiệt độ hai đến tám độ, ghi sổ theo dõi hai lần mỗi ngày.",
      "bảo quản thuốc tiêm ở nhiệt độ nào",
    ],
  ),
  subject(
    "bồi thường thu hồi đất",
    [
      "Đơn giá bồi thường đất nông nghiệp của {group} là {count} trăm nghìn đồng một mét vuông.",
      "thu hồi ruộng được đền bao nhiêu",
    ],
    [
      "Nhà ở phải phá dỡ được bồi thường bằng giá trị xây mới có tiêu chuẩn tương đương.",
      "phá nhà thì được đền bù thế nào",
    ],
    [
      "{group} không còn chỗ ở nào khác được bố trí tái định cư trước khi bàn giao mặt bằng.",
      "không còn chỗ ở thì có được tái định cư không",
    ],
  ),
  subject(
    "quản lý hồ sơ lưu trữ",
    [
      "Hồ sơ công việc giao nộp vào lưu trữ cơ quan sau {count} tháng kể từ ngày kết thúc.",
      "khi nào phải nộp hồ sơ vào kho",
    ],
    [
      "Tài liệu hết giá trị chỉ được tiêu hủy khi có quyết định và biên bản của hội đồng.",
      "muốn hủy giấy tờ cũ cần thủ tục gì",
    ],
  ),
  subject(
    "an toàn thực phẩm bếp ăn",
    [
      "Bếp ăn phục vụ {group} lưu mẫu thức ăn đủ {count} giờ trong tủ lạnh có khóa.",
      "mẫu thức ăn phải lưu bao nhiêu giờ",
    ],
    ["Nguồn gốc rau, thịt được ghi vào sổ kiểm thực ba bước trước khi chế biến.", "sổ kiểm thực ghi những gì"],
  ),
  subject(
    "tuyển dụng viên chức",
    [
      "Kỳ xét tuyển gồm {count} vòng; {group} có giải quốc gia được cộng điểm ưu tiên.",
      "xét tuyển viên chức có mấy vòng",
    ],
    ["Thời gian tập sự của {group} được tính vào thời gian xét nâng lương.", "tập sự có tính vào nâng lương không"],
  ),
  subject(
    "đấu thầu mua sắm thiết bị",
    [
      "Gói thầu dưới {count} tỷ đồng được chào hàng cạnh tranh, đăng tải trên hệ thống mạng.",
      "gói thầu nhỏ có phải đấu thầu rộng rãi không",
    ],
    ["Nhà thầu nộp bảo đảm dự thầu bằng thư bảo lãnh của ngân hàng.", "bảo đảm dự thầu nộp bằng gì"],
  ),
  subject(
    "trợ cấp người cao tuổi",
    [
      "{group} từ đủ tám mươi tuổi không có lương hưu được hưởng trợ cấp hệ số {count} mỗi tháng.",
      "người già không lương hưu được trợ cấp bao nhiêu",
    ],
    ["Khi người hưởng trợ cấp qua đời, gia đình được hỗ trợ chi phí mai táng.", "hỗ trợ mai táng cho ai"],
  ),
  subject(
    "bảo trì cầu đường nông thôn",
    ["Tuyến đường xã bị sụt lún được rào chắn, sửa chữa trong {count} ngày.", "đường làng bị sụt bao lâu phải sửa"],
    ["Xe quá tải không được qua cầu yếu; {group} phối hợp cắm biển hạn chế.", "xe nặng có được đi qua cầu yếu không"],
  ),
  subject(
    "phòng chống lụt bão",
    ["Lực lượng xung kích gồm {group} trực {count} ca, sẵn sàng sơ tán dân khỏi vùng trũng.", "ai trực khi có bão"],
    ["Hồ chứa vận hành xả lũ phải báo trước cho hạ du bằng loa và tin nhắn.", "xả lũ phải báo trước bằng cách nào"],
  ),
  subject(
    "học phí và miễn giảm",
    [
      "Học phí của {group} giữ nguyên mức {count} trăm nghìn đồng mỗi tháng trong năm học này.",
      "học phí của {group} năm nay là bao nhiêu",
    ],
    ["Con hộ nghèo, trẻ mồ côi được miễn toàn bộ; con thương binh được giảm một nửa.", "ai được miễn tiền học"],
  ),
  subject(
    "chứng thực bản sao",
    [
      "Bản sao được chứng thực ngay trong ngày; hồ sơ trên {count} trang được hẹn hôm sau.",
      "chứng thực bản sao mất mấy ngày",
    ],
    [
      "Bản chính bị tẩy xóa, thêm bớt nội dung thì không được dùng để chứng thực.",
      "bản chính bị tẩy xóa có được chứng thực không",
    ],
  ),
  subject(
    "khám sức khỏe nghĩa vụ quân sự",
    [
      "Công dân {count} tuổi có lệnh gọi phải có mặt đúng giờ tại trung tâm y tế để khám.",
      "bao nhiêu tuổi thì đi khám nghĩa vụ",
    ],
    ["{group} đang học đại học chính quy được tạm hoãn gọi nhập ngũ.", "đang học đại học có phải nhập ngũ không"],
  ),
  subject(
    "quảng cáo ngoài trời",
    [
      "Bảng hiệu cao quá {count} mét phải xin phép xây dựng; nội dung không che khuất đèn tín hiệu.",
      "làm biển hiệu có phải xin phép không",
    ],
    ["Băng rôn được treo tối đa mười lăm ngày, {group} tự tháo dỡ khi hết hạn.", "treo băng rôn được bao nhiêu ngày"],
  ),
];

export const GROUPS = [
  "học sinh tiểu học",
  "học sinh lớp cuối cấp",
  "công nhân khu công nghiệp",
  "hộ gia đình chính sách",
  "người lao động tự do",
  "cán bộ không chuyên trách",
  "viên chức y tế",
  "giáo viên mầm non",
  "sinh viên năm nhất",
  "người khuyết tật nặng",
  "hộ kinh doanh cá thể",
  "ngư dân đánh bắt xa bờ",
  "đồng bào vùng cao",
  "thân nhân liệt sĩ",
  "lái xe chuyên nghiệp",
  "hợp tác xã nông nghiệp",
  "doanh nghiệp nhỏ",
  "nữ công nhân nuôi con nhỏ",
  "người nước ngoài cư trú",
  "cựu thanh niên xung phong",
] as const;

export const PLACES = [
  "Hà Nội",
  "Hải Phòng",
  "Đà Nẵng",
  "Cần Thơ",
  "Nghệ An",
  "Thanh Hóa",
  "Quảng Ninh",
  "Lào Cai",
  "Yên Bái",
  "Phú Thọ",
  "Bắc Giang",
  "Lạng Sơn",
  "Sơn La",
  "Hòa Bình",
  "Thái Bình",
  "Nam Định",
  "Ninh Bình",
  "Hà Tĩnh",
  "Quảng Bình",
  "Quảng Trị",
  "Huế",
  "Quảng Nam",
  "Bình Định",
  "Phú Yên",
  "Khánh Hòa",
  "Ninh Thuận",
  "Gia Lai",
  "Kon Tum",
  "Đắk Lắk",
  "Lâm Đồng",
  "Bình Phước",
  "Tây Ninh",
  "Đồng Nai",
  "Long An",
  "Tiền Giang",
  "Bến Tre",
  "Vĩnh Long",
  "Đồng Tháp",
  "An Giang",
  "Kiên Giang",
  "Sóc Trăng",
  "Cà Mau",
] as const;

export const WARDS_FIRST = [
  "Tân",
  "Phú",
  "Bình",
  "An",
  "Thạnh",
  "Đông",
  "Xuân",
  "Hòa",
  "Mỹ",
  "Long",
  "Yên",
  "Kim",
  "Vân",
  "Thượng",
  "Hạ",
] as const;
export const WARDS_LAST = [
  "Lộc",
  "Thành",
  "Mỹ",
  "Sơn",
  "Hải",
  "Khê",
  "Đức",
  "Thủy",
  "Trung",
  "Phong",
  "Lâm",
  "Điền",
  "Giang",
  "Cát",
  "Nghĩa",
] as const;
export const SURNAMES = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Huỳnh",
  "Phan",
  "Vũ",
  "Võ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hồ",
  "Ngô",
  "Dương",
  "Lý",
] as const;
export const MIDDLE_NAMES = [
  "Văn",
  "Thị",
  "Đức",
  "Minh",
  "Quang",
  "Thanh",
  "Ngọc",
  "Hữu",
  "Xuân",
  "Kim",
  "Hồng",
  "Quốc",
  "Anh",
  "Bảo",
] as const;
export const GIVEN_NAMES = [
  "An",
  "Bình",
  "Chi",
  "Dũng",
  "Giang",
  "Hà",
  "Hải",
  "Hòa",
  "Hùng",
  "Khánh",
  "Lan",
  "Linh",
  "Long",
  "Mai",
  "Nam",
  "Nga",
  "Phong",
  "Phúc",
  "Quân",
  "Sơn",
  "Tâm",
  "Thảo",
  "Thủy",
  "Trang",
  "Tuấn",
  "Vinh",
  "Yến",
  "Thịnh",
] as const;

/** Sentences any document may hold, so that usual words are usual. */
export const COMMON = [
  "Căn cứ chức năng, nhiệm vụ được giao, các đơn vị nghiêm túc triển khai thực hiện các nội dung nêu trên.",
  "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị phản ánh về cơ quan thường trực để được hướng dẫn.",
  "Thủ trưởng các cơ quan, đơn vị và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành.",
  "Kinh phí thực hiện do ngân sách nhà nước bảo đảm theo phân cấp hiện hành và các nguồn hợp pháp khác.",
  "Báo cáo kết quả thực hiện gửi về trước ngày hai mươi hằng tháng để tổng hợp, báo cáo cấp trên.",
  "Giao Văn phòng theo dõi, đôn đốc, kiểm tra việc thực hiện và kịp thời báo cáo người có thẩm quyền xem xét, quyết định.",
  "Tăng cường công tác tuyên truyền, phổ biến để người dân và doanh nghiệp biết, đồng thuận thực hiện.",
  "Ủy ban nhân dân các cấp phối hợp với Mặt trận Tổ quốc và các đoàn thể giám sát việc thực hiện.",
  "Văn bản này có hiệu lực kể từ ngày ký và thay thế các quy định trước đây trái với văn bản này.",
  "Các ý kiến đóng góp được tổng hợp công khai trên trang thông tin điện tử của cơ quan.",
] as const;

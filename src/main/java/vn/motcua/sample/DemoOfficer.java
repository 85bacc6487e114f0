package vn.motcua.sample;

import java.util.List;

/**
 * An officer whom the sign-in page offers in sample mode, with what one can try as that person.
 *
 * @param title role and place in Vietnamese
 */
public record DemoOfficer(String username, String title) {

    /** In the order in which a dossier passes them: a ward, a department, the partners of joint routes, administration. */
    public static final List<DemoOfficer> ALL = List.of(
            new DemoOfficer("mai.qn", "Công chức một cửa · TTPVHCC phường Quy Nhơn"),
            new DemoOfficer("son.qn", "Giám đốc TTPVHCC · phường Quy Nhơn"),
            new DemoOfficer("tuan.qn", "Chuyên viên tư pháp – hộ tịch · phường Quy Nhơn"),
            new DemoOfficer("hanh.qn", "Chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị · phường Quy Nhơn"),
            new DemoOfficer("dung.qn", "Trưởng phòng Kinh tế, Hạ tầng và Đô thị · phường Quy Nhơn"),
            new DemoOfficer("phuc.qn", "Chủ tịch UBND · phường Quy Nhơn"),
            new DemoOfficer("lan.qn", "Văn thư · phường Quy Nhơn"),
            new DemoOfficer("khoa.qn", "Quản trị đơn vị · phường Quy Nhơn"),
            new DemoOfficer("ha.sxd", "Công chức một cửa · Sở Xây dựng tại TTPVHCC tỉnh"),
            new DemoOfficer("nam.sxd", "Chuyên viên Phòng Quản lý xây dựng · Sở Xây dựng"),
            new DemoOfficer("long.sxd", "Trưởng phòng Quản lý xây dựng · Sở Xây dựng"),
            new DemoOfficer("vinh.sxd", "Giám đốc · Sở Xây dựng"),
            new DemoOfficer("thu.sxd", "Văn thư · Sở Xây dựng"),
            new DemoOfficer("hung.caqn", "Cán bộ quản lý cư trú · Công an phường Quy Nhơn"),
            new DemoOfficer("dat.caqn", "Trưởng Công an · phường Quy Nhơn"),
            new DemoOfficer("ngan.bh1", "Chuyên viên · Bảo hiểm xã hội cơ sở Quy Nhơn"),
            new DemoOfficer("toan.bh1", "Giám đốc · Bảo hiểm xã hội cơ sở Quy Nhơn"),
            new DemoOfficer("hau.pccc", "Cán bộ thẩm duyệt · Cảnh sát PCCC và CNCH tỉnh"),
            new DemoOfficer("tam.pccc", "Trưởng phòng · Cảnh sát PCCC và CNCH tỉnh"),
            new DemoOfficer("yen.thue1", "Công chức · Thuế cơ sở 1 tỉnh Gia Lai"),
            new DemoOfficer("giang.tt", "Giám đốc · Trung tâm Phục vụ hành chính công tỉnh"),
            new DemoOfficer("binh.tinh", "Quản trị tỉnh"));
}

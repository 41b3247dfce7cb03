# Names of indicators that no table lists (metrics.md 7): a syllable that looks like a verb or a comparator ends none
# inside a longer word.

== before a verb
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f18
< Theo báo cáo, doanh thu đạt 12%.
< Theo báo cáo, lợi nhuận sau thuế đạt 12%.
< Theo báo cáo, lợi nhuận trước thuế đạt 12%.
< Theo báo cáo, giá vàng trong nước đạt 12%.
< Theo báo cáo, giá thuê mặt bằng đạt 12%.
< Theo báo cáo, thu hút đầu tư nước ngoài đạt 12%.
< Theo báo cáo, tổng thu từ khách du lịch đạt 12%.
< Theo báo cáo, vốn thực hiện đạt 12%.
< Theo báo cáo, kinh phí thực hiện đạt 12%.
< Theo báo cáo, tỷ lệ tử vong đạt 12%.
< Theo báo cáo, tỷ lệ mắc đạt 12%.
< Theo báo cáo, tốc độ tăng trưởng đạt 12%.
< Theo báo cáo, thuế giá trị gia tăng đạt 12%.
< Theo báo cáo, chiều cao trung bình đạt 12%.
< Theo báo cáo, nhiệt độ trung bình đạt 12%.
< Theo báo cáo, số người bị thương đạt 12%.
< Theo báo cáo, số doanh nghiệp thành lập mới đạt 12%.
< Theo báo cáo, số việc làm mới đạt 12%.
< Theo báo cáo, số đại biểu có mặt đạt 12%.
< Theo báo cáo, số cán bộ, công chức đạt 12%.
< Theo báo cáo, ngành chế biến, chế tạo đạt 12%.
< Theo báo cáo, khu vực công nghiệp và xây dựng đạt 12%.
< Theo báo cáo, mức hỗ trợ đạt 12%.
< Theo báo cáo, thời gian bay đạt 12%.
< Theo báo cáo, số chuyến bay đạt 12%.
< Theo báo cáo, độ sâu đạt 12%.
< Theo báo cáo, lượng đường trong máu đạt 12%.
< Theo báo cáo, tỷ số giới tính khi sinh đạt 12%.
< Theo báo cáo, dư nợ cho vay tiêu dùng đạt 12%.
< Theo báo cáo, hạn mức đạt 12%.
< Theo báo cáo, số tín chỉ đạt 12%.
< Theo báo cáo, điểm đầu vào đạt 12%.
> doanh thu
> lợi nhuận sau thuế
> lợi nhuận trước thuế
> giá vàng trong nước
> giá thuê mặt bằng
> thu hút đầu tư nước ngoài
> tổng thu từ khách du lịch
> vốn thực hiện
> kinh phí thực hiện
> tỷ lệ tử vong
> tỷ lệ mắc
> tốc độ tăng trưởng
> thuế giá trị gia tăng
> chiều cao trung bình
> nhiệt độ trung bình
> số người bị thương
> số doanh nghiệp thành lập mới
> số việc làm mới
> số đại biểu có mặt
> số cán bộ, công chức
> ngành chế biến, chế tạo
> khu vực công nghiệp và xây dựng
> mức hỗ trợ
> thời gian bay
> số chuyến bay
> độ sâu
> lượng đường trong máu
> tỷ số giới tính khi sinh
> dư nợ cho vay tiêu dùng
> hạn mức
> số tín chỉ
> điểm đầu vào

== before two words of a verb
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f18
< Theo dự báo, doanh thu có thể lên đến 30%.
< Theo dự báo, lợi nhuận sau thuế có thể lên đến 30%.
< Theo dự báo, lợi nhuận trước thuế có thể lên đến 30%.
< Theo dự báo, giá vàng trong nước có thể lên đến 30%.
< Theo dự báo, giá thuê mặt bằng có thể lên đến 30%.
< Theo dự báo, thu hút đầu tư nước ngoài có thể lên đến 30%.
< Theo dự báo, tổng thu từ khách du lịch có thể lên đến 30%.
< Theo dự báo, vốn thực hiện có thể lên đến 30%.
< Theo dự báo, kinh phí thực hiện có thể lên đến 30%.
< Theo dự báo, tỷ lệ tử vong có thể lên đến 30%.
< Theo dự báo, tỷ lệ mắc có thể lên đến 30%.
< Theo dự báo, tốc độ tăng trưởng có thể lên đến 30%.
< Theo dự báo, thuế giá trị gia tăng có thể lên đến 30%.
< Theo dự báo, chiều cao trung bình có thể lên đến 30%.
< Theo dự báo, nhiệt độ trung bình có thể lên đến 30%.
< Theo dự báo, số người bị thương có thể lên đến 30%.
< Theo dự báo, số doanh nghiệp thành lập mới có thể lên đến 30%.
< Theo dự báo, số việc làm mới có thể lên đến 30%.
< Theo dự báo, số đại biểu có mặt có thể lên đến 30%.
< Theo dự báo, số cán bộ, công chức có thể lên đến 30%.
< Theo dự báo, ngành chế biến, chế tạo có thể lên đến 30%.
< Theo dự báo, khu vực công nghiệp và xây dựng có thể lên đến 30%.
< Theo dự báo, mức hỗ trợ có thể lên đến 30%.
< Theo dự báo, thời gian bay có thể lên đến 30%.
< Theo dự báo, số chuyến bay có thể lên đến 30%.
< Theo dự báo, độ sâu có thể lên đến 30%.
< Theo dự báo, lượng đường trong máu có thể lên đến 30%.
< Theo dự báo, tỷ số giới tính khi sinh có thể lên đến 30%.
< Theo dự báo, dư nợ cho vay tiêu dùng có thể lên đến 30%.
< Theo dự báo, hạn mức có thể lên đến 30%.
< Theo dự báo, số tín chỉ có thể lên đến 30%.
< Theo dự báo, điểm đầu vào có thể lên đến 30%.
> doanh thu
> lợi nhuận sau thuế
> lợi nhuận trước thuế
> giá vàng trong nước
> giá thuê mặt bằng
> thu hút đầu tư nước ngoài
> tổng thu từ khách du lịch
> vốn thực hiện
> kinh phí thực hiện
> tỷ lệ tử vong
> tỷ lệ mắc
> tốc độ tăng trưởng
> thuế giá trị gia tăng
> chiều cao trung bình
> nhiệt độ trung bình
> số người bị thương
> số doanh nghiệp thành lập mới
> số việc làm mới
> số đại biểu có mặt
> số cán bộ, công chức
> ngành chế biến, chế tạo
> khu vực công nghiệp và xây dựng
> mức hỗ trợ
> thời gian bay
> số chuyến bay
> độ sâu
> lượng đường trong máu
> tỷ số giới tính khi sinh
> dư nợ cho vay tiêu dùng
> hạn mức
> số tín chỉ
> điểm đầu vào

== before a change
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f18
< Theo sở này, doanh thu giảm 4,8% so với cùng kỳ.
< Theo sở này, lợi nhuận sau thuế giảm 4,8% so với cùng kỳ.
< Theo sở này, lợi nhuận trước thuế giảm 4,8% so với cùng kỳ.
< Theo sở này, giá vàng trong nước giảm 4,8% so với cùng kỳ.
< Theo sở này, giá thuê mặt bằng giảm 4,8% so với cùng kỳ.
< Theo sở này, thu hút đầu tư nước ngoài giảm 4,8% so với cùng kỳ.
< Theo sở này, tổng thu từ khách du lịch giảm 4,8% so với cùng kỳ.
< Theo sở này, vốn thực hiện giảm 4,8% so với cùng kỳ.
< Theo sở này, kinh phí thực hiện giảm 4,8% so với cùng kỳ.
< Theo sở này, tỷ lệ tử vong giảm 4,8% so với cùng kỳ.
< Theo sở này, tỷ lệ mắc giảm 4,8% so với cùng kỳ.
< Theo sở này, tốc độ tăng trưởng giảm 4,8% so với cùng kỳ.
< Theo sở này, thuế giá trị gia tăng giảm 4,8% so với cùng kỳ.
< Theo sở này, chiều cao trung bình giảm 4,8% so với cùng kỳ.
< Theo sở này, nhiệt độ trung bình giảm 4,8% so với cùng kỳ.
< Theo sở này, số người bị thương giảm 4,8% so với cùng kỳ.
< Theo sở này, số doanh nghiệp thành lập mới giảm 4,8% so với cùng kỳ.
< Theo sở này, số việc làm mới giảm 4,8% so với cùng kỳ.
< Theo sở này, số đại biểu có mặt giảm 4,8% so với cùng kỳ.
< Theo sở này, số cán bộ, công chức giảm 4,8% so với cùng kỳ.
< Theo sở này, ngành chế biến, chế tạo giảm 4,8% so với cùng kỳ.
< Theo sở này, khu vực công nghiệp và xây dựng giảm 4,8% so với cùng kỳ.
< Theo sở này, mức hỗ trợ giảm 4,8% so với cùng kỳ.
< Theo sở này, thời gian bay giảm 4,8% so với cùng kỳ.
< Theo sở này, số chuyến bay giảm 4,8% so với cùng kỳ.
< Theo sở này, độ sâu giảm 4,8% so với cùng kỳ.
< Theo sở này, lượng đường trong máu giảm 4,8% so với cùng kỳ.
< Theo sở này, tỷ số giới tính khi sinh giảm 4,8% so với cùng kỳ.
< Theo sở này, dư nợ cho vay tiêu dùng giảm 4,8% so với cùng kỳ.
< Theo sở này, hạn mức giảm 4,8% so với cùng kỳ.
< Theo sở này, số tín chỉ giảm 4,8% so với cùng kỳ.
< Theo sở này, điểm đầu vào giảm 4,8% so với cùng kỳ.
> doanh thu
> lợi nhuận sau thuế
> lợi nhuận trước thuế
> giá vàng trong nước
> giá thuê mặt bằng
> thu hút đầu tư nước ngoài
> tổng thu từ khách du lịch
> vốn thực hiện
> kinh phí thực hiện
> tỷ lệ tử vong
> tỷ lệ mắc
> tốc độ tăng trưởng
> thuế giá trị gia tăng
> chiều cao trung bình
> nhiệt độ trung bình
> số người bị thương
> số doanh nghiệp thành lập mới
> số việc làm mới
> số đại biểu có mặt
> số cán bộ, công chức
> ngành chế biến, chế tạo
> khu vực công nghiệp và xây dựng
> mức hỗ trợ
> thời gian bay
> số chuyến bay
> độ sâu
> lượng đường trong máu
> tỷ số giới tính khi sinh
> dư nợ cho vay tiêu dùng
> hạn mức
> số tín chỉ
> điểm đầu vào

== a word that cuts a name cuts it as a whole
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f13,18,26
< Khảo sát cho thấy tỷ lệ hài lòng đạt 80%.
< Giá cao hơn 40%, thậm chí gấp đôi.
< Một cuộc khảo sát 20.000 học sinh.
> eq<TAB>tỷ lệ hài lòng<TAB>80%
> eq<TAB>Giá<TAB>40%
> eq<TAB>Giá<TAB>gấp đôi
> eq<TAB>cuộc khảo sát<TAB>20.000 học sinh

== a name does not end with a small word, and a unit at its end is no name
$ vnsift metrics --from lines --format tsv | tail -n +2 | cut -f13,14,18,20,26
< Mực nước sông Lĩnh lúc 7h ngày 11/9 là 9,56 m.
< Hôm qua, cả nước ghi nhận 1.215 ca mắc mới.
< Tỷ lệ tiêm cho người từ 18 tuổi trở lên đạt 75,3%.
< Lượng khách quốc tế đến thành phố ước đạt 3,9 triệu lượt.
< Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt 890 tỷ đồng.
> eq<TAB><TAB>Mực nước sông Lĩnh<TAB><TAB>9,56 m
> eq<TAB><TAB><TAB>cả nước<TAB>1.215 ca mắc
> ge<TAB><TAB><TAB><TAB>18 tuổi
> eq<TAB><TAB>Tỷ lệ tiêm cho người từ 18 tuổi trở lên<TAB><TAB>75,3%
> approx<TAB><TAB>Lượng khách quốc tế đến thành phố<TAB><TAB>3,9 triệu lượt
> approx<TAB><TAB>Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ<TAB><TAB>890 tỷ đồng

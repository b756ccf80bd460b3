<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>backups</name>
    <message>
        <source>备份与恢复</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>演练恢复</source>
        <translation>Try restore</translation>
    </message>
    <message>
        <source>另存到（第二块硬盘或 U 盘上的文件夹）(&amp;P)</source>
        <translation>Also save to (folder on a second disk or USB stick)(&amp;P)</translation>
    </message>
    <message>
        <source>选文件夹…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>本机的备份</source>
        <translation>Backups here</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>还没有备份。有新内容时，程序每 4 小时自动备份一次。</source>
        <translation>There is no backup yet. When there is new content, the program backs up by itself every 4 hours.</translation>
    </message>
    <message>
        <source>正在备份，可以继续办件…</source>
        <translation>Backing up; you can go on with cases…</translation>
    </message>
    <message>
        <source>正在演练恢复，可以继续办件…</source>
        <translation>Trying a restore; you can go on with cases…</translation>
    </message>
    <message>
        <source>请先选中一个备份</source>
        <translation>Please choose a backup first</translation>
    </message>
    <message>
        <source>没有设第二个位置。这块硬盘坏了，还没上传的就没有了；请设一个 U 盘或另一块硬盘上的文件夹。</source>
        <translation>No second place is set. If this disk fails, what is not uploaded is lost; please set a folder on a USB stick or another disk.</translation>
    </message>
    <message>
        <source>不再另存到第二个位置。</source>
        <translation>No longer saved to a second place.</translation>
    </message>
    <message>
        <source>磁盘剩余空间不够备份（至少要 {megabytes} MB），这次没有备份。办件数据和以前的备份都在。请清理磁盘（如回收站、下载文件夹）后再备份。</source>
        <translation>There is not enough disk space for a backup (at least {megabytes} MB); none was made this time. Case data and earlier backups are safe. Please free some space (recycle bin, downloads), then back up again.</translation>
    </message>
    <message>
        <source>找不到第二个位置的文件夹（U 盘没有插好，或盘符变了），只备份在本机。办件数据都在。请插好 U 盘再点“立即备份”，或换一个文件夹。</source>
        <translation>The folder of the second place was not found (USB stick not plugged in, or its letter changed); the backup is on this computer only. Case data is safe. Please plug in the stick and click &quot;Back up now&quot;, or choose another folder.</translation>
    </message>
    <message>
        <source>第二个位置写不进去（满了、写保护或中途拔出），那里的备份不完整，本机的备份是完整的。请换一个 U 盘或清理空间，再点“立即备份”。</source>
        <translation>The second place could not be written to (full, write-protected or pulled out); the backup there is incomplete, the one on this computer is complete. Please take another USB stick or free some space, then click &quot;Back up now&quot;.</translation>
    </message>
    <message>
        <source>找不到 {file}，没有恢复，也没有改动任何数据。请选整个备份文件夹里的备份文件。</source>
        <translation>{file} was not found; nothing was restored and no data was changed. Please choose the backup file in the whole backup folder.</translation>
    </message>
    <message>
        <source>数据在本机 {folder}，全部加密。备份每 4 小时自动进行，平时不用管；需要恢复时请联系县级管理员。</source>
        <translation>The data is on this computer in {folder}, all encrypted. Backups run by themselves every 4 hours; nothing needs doing. To restore one, please ask the county administrator.</translation>
    </message>
    <message>
        <source>从下一次备份起，同时存到 {place}。</source>
        <translation>From the next backup on, also saved to {place}.</translation>
    </message>
    <message>
        <source>已备份：{made_at}，{size}，已逐页核对。</source>
        <translation>Backed up: {made_at}, {size}, checked page by page.</translation>
    </message>
    <message>
        <source>{made_at} 的备份，{size}</source>
        <translation>Backup of {made_at}, {size}</translation>
    </message>
    <message>
        <source>，并另存到 {second}</source>
        <translation>, also saved to {second}</translation>
    </message>
    <message>
        <source>已备份：{path}（{size}）{also}。</source>
        <translation>Backed up: {path} ({size}){also}.</translation>
    </message>
    <message>
        <source>已恢复：{entries} 条记录，{last}。原来的数据文件没有删除，改名存在旁边。请打开黔办并联网同步：省平台收到过的会自动取回，编号会跳过几个以免重号。</source>
        <translation>Restored. Records: {entries}, {last}. The earlier data file was not deleted; it is beside it under another name. Please open Qianban and sync online: what the platform had comes back by itself, and some numbers are skipped so that none is used twice.</translation>
    </message>
    <message>
        <source>演练没有通过：这个备份与现在的数据对不上。数据没有动。请立即备份一次，并联系县级管理员。</source>
        <translation>The trial failed: this backup does not match the present data. The data was not touched. Please back up now and ask the county administrator.</translation>
    </message>
    <message>
        <source>演练通过：能恢复 {entries} 条记录，{last}，链完整，与现在的数据一致。</source>
        <translation>The trial passed. Records that can be restored: {entries}, {last}; the chain is whole and matches the present data.</translation>
    </message>
    <message>
        <source>{told}其中 {gone} 条属于授权已收回的数据，恢复后会再移除。</source>
        <translation>{told} Records whose permission was taken back: {gone}; they are removed again after restoring.</translation>
    </message>
    <message>
        <source>最后一条记于 {last_at}</source>
        <translation>last record at {last_at}</translation>
    </message>
    <message>
        <source>还没有记录</source>
        <translation>no record yet</translation>
    </message>
</context>
<context>
    <name>books</name>
    <message>
        <source>办件台账</source>
        <translation>Case ledger</translation>
    </message>
    <message>
        <source>收件台账</source>
        <translation>Intake ledger</translation>
    </message>
    <message>
        <source>办结台账</source>
        <translation>Closed cases</translation>
    </message>
    <message>
        <source>逾期办结明细</source>
        <translation>Overdue cases</translation>
    </message>
    <message>
        <source>补正台账</source>
        <translation>Supplements</translation>
    </message>
    <message>
        <source>容缺台账</source>
        <translation>Gap ledger</translation>
    </message>
    <message>
        <source>转办台账</source>
        <translation>Forward ledger</translation>
    </message>
    <message>
        <source>挂起监察（特殊环节）</source>
        <translation>Stopped clocks</translation>
    </message>
    <message>
        <source>评价台账</source>
        <translation>Rating ledger</translation>
    </message>
    <message>
        <source>代办台账</source>
        <translation>Cases on behalf</translation>
    </message>
    <message>
        <source>退件作废登记</source>
        <translation>Returned and void</translation>
    </message>
    <message>
        <source>数据退回处理台账</source>
        <translation>Returned data ledger</translation>
    </message>
    <message>
        <source>咨询台账</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>效能统计</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>窗口统计</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>评议统计</source>
        <translation>Opinions</translation>
    </message>
    <message>
        <source>环比同比</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>收支平衡</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>期间内收件或办结的办件，每件一行。</source>
        <translation>Cases received or closed in the period, one row each.</translation>
    </message>
    <message>
        <source>期间内收件登记的办件，每件一行。</source>
        <translation>Cases received in the period, one row each.</translation>
    </message>
    <message>
        <source>期间内办结的办件（准予、不予、退件），每件一行。</source>
        <translation>Cases closed in the period (approved, refused, returned), one row each.</translation>
    </message>
    <message>
        <source>期间内超承诺期办结的，加期末（未到期末的按今天）仍未办结且已超承诺期的。超期天数按承诺时限的单位计。</source>
        <translation>Cases closed in the period after the promised day, plus cases still open at its end (today, if the end is still to come) and past that day. Days overdue are counted in the unit of the promised limit.</translation>
    </message>
    <message>
        <source>期间内作出的一次性补正告知，每次一行。</source>
        <translation>One-time supplement notices given in the period, one row each.</translation>
    </message>
    <message>
        <source>期间内作出的容缺受理，每次一行；没有补齐而已过期限的记“是”。</source>
        <translation>Acceptances with gaps in the period, one row each; &quot;yes&quot; if the gaps were not filled in time.</translation>
    </message>
    <message>
        <source>期间内的转办、协办、转报、移交，每次一行。</source>
        <translation>Cases forwarded, assisted, reported up or handed over in the period, one row each time.</translation>
    </message>
    <message>
        <source>期间内开始的特别程序（停表），每次一行；没有结束的按今天判断是否超时。</source>
        <translation>Special procedures (clock stopped) started in the period, one row each; those not ended are judged as of today.</translation>
    </message>
    <message>
        <source>期间内申请人作出的评价，每次一行；系统默认好评不在内。</source>
        <translation>Ratings applicants gave in the period, one row each; ratings given by default are left out.</translation>
    </message>
    <message>
        <source>期间内由他人代办收件的办件，每件一行。</source>
        <translation>Cases received on behalf in the period, one row each.</translation>
    </message>
    <message>
        <source>期间内不予受理、撤回、终止、转报办结、作废的办件，每件一行。</source>
        <translation>Cases not accepted, withdrawn, terminated, transferred or void in the period, one row each.</translation>
    </message>
    <message>
        <source>期间内省平台退回的数据，每条一行，带处理结果。</source>
        <translation>Data the platform returned in the period, one row each, with what was done.</translation>
    </message>
    <message>
        <source>期间内打印一次性告知单或存成文件的咨询，每次一行；不记是谁来问。按村（社区）筛选时没有记录。</source>
        <translation>Consultations in the period for which an item slip was printed or saved, one row each; who asked is not recorded. There are no records when filtered by village (community).</translation>
    </message>
    <message>
        <source>期间内办结的件数。提前、按时（承诺到期当天）、超期各算各的；停表的日子不算用时。</source>
        <translation>Cases closed in the period. Early, on time (on the promised day) and overdue are counted apart; days with the clock stopped do not count.</translation>
    </message>
    <message>
        <source>期间内的件数；未处理指期间内收件、还没有受理也没有结束的；已领取指办结件中结果已送达的。</source>
        <translation>Cases in the period; &quot;not handled&quot; are received in the period and neither accepted nor ended; &quot;collected&quot; are closed cases whose result was delivered.</translation>
    </message>
    <message>
        <source>期间内办结件的评价；系统默认好评不算；整改率是实名差评中已整改的。</source>
        <translation>Ratings of cases closed in the period; ratings given by default do not count; the rectified rate is that of bad ratings given by name.</translation>
    </message>
    <message>
        <source>期间内收件件数，与前一段同样长的期间（环比）、上年同期（同比）相比。</source>
        <translation>Cases received in the period, compared with the period of the same length before and with the same period last year.</translation>
    </message>
    <message>
        <source>期初在办 ＋ 受理 ＝ 办结 ＋ 退件（已受理的）＋ 期末在办。</source>
        <translation>Open at start + accepted = closed + returned (after acceptance) + open at end.</translation>
    </message>
    <message>
        <source>办件名称</source>
        <translation>Case name</translation>
    </message>
    <message>
        <source>咨询时间</source>
        <translation>Asked at</translation>
    </message>
    <message>
        <source>咨询事项</source>
        <translation>Item asked</translation>
    </message>
    <message>
        <source>情形</source>
        <translation>Situations</translation>
    </message>
    <message>
        <source>承诺时限</source>
        <translation>Promised limit</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>文书编号</source>
        <translation>Paper no.</translation>
    </message>
    <message>
        <source>代办依据</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>交接时间</source>
        <translation>Handed over at</translation>
    </message>
    <message>
        <source>补正内容</source>
        <translation>To supplement</translation>
    </message>
    <message>
        <source>容缺材料</source>
        <translation>Tolerated</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>补正时间</source>
        <translation>Supplied at</translation>
    </message>
    <message>
        <source>补齐时间</source>
        <translation>Filled at</translation>
    </message>
    <message>
        <source>是否逾期</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>是否二次补正</source>
        <translation>Second supplement</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>转往</source>
        <translation>Passed to</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>答复期限</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>答复时间</source>
        <translation>Answered at</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>评价等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>评价标签</source>
        <translation>Rating tags</translation>
    </message>
    <message>
        <source>评价内容</source>
        <translation>Rating words</translation>
    </message>
    <message>
        <source>核查结论</source>
        <translation>Check finding</translation>
    </message>
    <message>
        <source>整改措施</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>整改时间</source>
        <translation>Rectified at</translation>
    </message>
    <message>
        <source>群众反馈</source>
        <translation>Feedback (public)</translation>
    </message>
    <message>
        <source>特殊环节名称</source>
        <translation>Special procedure</translation>
    </message>
    <message>
        <source>挂起时限</source>
        <translation>Stopped until</translation>
    </message>
    <message>
        <source>重启时间</source>
        <translation>Restarted at</translation>
    </message>
    <message>
        <source>是否超时</source>
        <translation>Past limit</translation>
    </message>
    <message>
        <source>是否重复挂起</source>
        <translation>Stopped again</translation>
    </message>
    <message>
        <source>挂起说明</source>
        <translation>Stop note</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>退回数据</source>
        <translation>Returned data</translation>
    </message>
    <message>
        <source>退回代码</source>
        <translation>Return code</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Return reason</translation>
    </message>
    <message>
        <source>退回方</source>
        <translation>Returned by</translation>
    </message>
    <message>
        <source>是否处理</source>
        <translation>Handled</translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>处理说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>处理人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>处理时间</source>
        <translation>Handled at</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group by</translation>
    </message>
    <message>
        <source>办结总数</source>
        <translation>Closed in all</translation>
    </message>
    <message>
        <source>提前</source>
        <translation>Early</translation>
    </message>
    <message>
        <source>按时</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>即办</source>
        <translation>Instant</translation>
    </message>
    <message>
        <source>提前办结率</source>
        <translation>Early rate</translation>
    </message>
    <message>
        <source>按承诺办结率</source>
        <translation>Closed within promise</translation>
    </message>
    <message>
        <source>超期办结率</source>
        <translation>Overdue rate</translation>
    </message>
    <message>
        <source>平均用时（工作日）</source>
        <translation>Mean time (working days)</translation>
    </message>
    <message>
        <source>用时中位数（工作日）</source>
        <translation>Median time (working days)</translation>
    </message>
    <message>
        <source>超法定期</source>
        <translation>Past law</translation>
    </message>
    <message>
        <source>收件总数</source>
        <translation>All received</translation>
    </message>
    <message>
        <source>受理数</source>
        <translation>Accepted cases</translation>
    </message>
    <message>
        <source>未处理数</source>
        <translation>Not handled</translation>
    </message>
    <message>
        <source>不予受理数</source>
        <translation>Cases not accepted</translation>
    </message>
    <message>
        <source>退件数</source>
        <translation>Cases returned</translation>
    </message>
    <message>
        <source>领照数（已送达）</source>
        <translation>Collected (delivered)</translation>
    </message>
    <message>
        <source>期末在办</source>
        <translation>Open at end</translation>
    </message>
    <message>
        <source>评议量</source>
        <translation>Rated</translation>
    </message>
    <message>
        <source>非常满意</source>
        <translation>Very good</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>非常不满意</source>
        <translation>Very bad</translation>
    </message>
    <message>
        <source>参评率</source>
        <translation>Share rated</translation>
    </message>
    <message>
        <source>满意率</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>差评整改率</source>
        <translation>Rectified rate</translation>
    </message>
    <message>
        <source>本期总量</source>
        <translation>This period</translation>
    </message>
    <message>
        <source>上期总量</source>
        <translation>Period before</translation>
    </message>
    <message>
        <source>环比增量</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>环比率</source>
        <translation>Change rate</translation>
    </message>
    <message>
        <source>上年同期</source>
        <translation>Year before</translation>
    </message>
    <message>
        <source>同比率</source>
        <translation>Yearly rate</translation>
    </message>
    <message>
        <source>期初在办</source>
        <translation>Open at start</translation>
    </message>
    <message>
        <source>是否平衡</source>
        <translation>Balanced</translation>
    </message>
    <message>
        <source>流程状态</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>申报号</source>
        <translation>Filing no.</translation>
    </message>
    <message>
        <source>审批服务项目名称</source>
        <translation>Name of approval service</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>告知时间</source>
        <translation>Notified at</translation>
    </message>
    <message>
        <source>补正期限</source>
        <translation>Supplement due</translation>
    </message>
    <message>
        <source>告知人</source>
        <translation>Notified by</translation>
    </message>
    <message>
        <source>受理时间</source>
        <translation>Accepted at</translation>
    </message>
    <message>
        <source>补齐期限</source>
        <translation>Gaps due</translation>
    </message>
    <message>
        <source>转办时间</source>
        <translation>Forwarded at</translation>
    </message>
    <message>
        <source>挂起时间</source>
        <translation>Stopped at</translation>
    </message>
    <message>
        <source>附件（告知文书）</source>
        <translation>Attachment (notice)</translation>
    </message>
    <message>
        <source>操作人</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>执行人</source>
        <translation>Executed by</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>评价时间</source>
        <translation>Rated at</translation>
    </message>
    <message>
        <source>退回时间</source>
        <translation>Returned at</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation>Ended at</translation>
    </message>
    <message>
        <source>结束方式</source>
        <translation>How it ended</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>退件（已受理的）</source>
        <translation>Returned (after acceptance)</translation>
    </message>
    <message>
        <source>办件量</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>按部门</source>
        <translation>By department</translation>
    </message>
    <message>
        <source>按事项</source>
        <translation>By item</translation>
    </message>
    <message>
        <source>按经办人</source>
        <translation>By handler</translation>
    </message>
    <message>
        <source>按村（社区）</source>
        <translation>By village</translation>
    </message>
    <message>
        <source>按月</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>协办</source>
        <translation>Assist</translation>
    </message>
    <message>
        <source>转报</source>
        <translation>Report up</translation>
    </message>
    <message>
        <source>转报办结</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>bundles</name>
    <message>
        <source>U 盘包（没有网络时用）</source>
        <translation>USB bundles (without network)</translation>
    </message>
    <message>
        <source>没有网络时，把待上传的内容导出成“上报包”，用 U 盘带到县里；县里收下后给一个“回执包”，拷回来读取，内容才算省平台已确认。包已加密，只有省平台能打开。附件不在包里，有网后自动传。</source>
        <translation>Without network, export what is to upload as an &quot;upload bundle&quot; and take it to the county on a USB stick; the county takes it and gives an &quot;answer bundle&quot;. Only when that is read here has the platform confirmed. Bundles are encrypted and only the platform can open them. Attachments are not in them; they go by themselves when there is a network.</translation>
    </message>
    <message>
        <source>本机启用时还没有签名钥匙，不能用 U 盘包。内容都在本机，可以照常工作。请联系县级管理员重新启用本机。</source>
        <translation>This computer has no signing key from its enrolment and cannot use USB bundles. Everything is saved here and you can go on as usual. Please ask the county administrator to enrol this computer again.</translation>
    </message>
    <message>
        <source>存到文件夹（U 盘）</source>
        <translation>Save to folder (USB)</translation>
    </message>
    <message>
        <source>导出上报包</source>
        <translation>Export bundle</translation>
    </message>
    <message>
        <source>回执包文件</source>
        <translation>Answer bundle file</translation>
    </message>
    <message>
        <source>读取回执包</source>
        <translation>Read answer bundle</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>上报包存到哪里</source>
        <translation>Where to save the upload bundle</translation>
    </message>
    <message>
        <source>选择回执包</source>
        <translation>Choose answer bundle</translation>
    </message>
    <message>
        <source>已填好您打开的文件。请点“读取回执包”。</source>
        <translation>The file you opened is filled in. Press &quot;Read answer bundle&quot;.</translation>
    </message>
    <message>
        <source>黔办 U 盘包 (*.qbd)</source>
        <translation>Qianban USB bundle (*.qbd)</translation>
    </message>
    <message>
        <source>还没有导出过上报包。</source>
        <translation>No upload bundle was exported yet.</translation>
    </message>
    <message>
        <source>请先填写 U 盘上的文件夹，或点“选文件夹…”。还没有导出。</source>
        <translation>Please enter the folder on the USB stick first, or choose &quot;Choose folder…&quot;. Nothing was exported yet.</translation>
    </message>
    <message>
        <source>请先填写回执包文件，或点“选文件…”。还没有读取。</source>
        <translation>Please enter the answer bundle file first, or choose &quot;Choose file…&quot;. Nothing was read yet.</translation>
    </message>
    <message>
        <source>正在处理，请不要拔 U 盘…</source>
        <translation>At work; do not pull out the USB stick…</translation>
    </message>
    <message>
        <source>本机没有签名钥匙或还没有接入省平台，不能用 U 盘包。您做的都已存在本机。请联系县级管理员启用或重新启用本机。</source>
        <translation>This computer has no signing key or has not joined the platform, so USB bundles cannot be used. Your work is saved on this computer. Please ask the county administrator to enrol it, or to enrol it again.</translation>
    </message>
    <message>
        <source>本机是用启用包启用的，省平台还没有确认过，上报包带去也没有人认。您做的都已存在本机，没有丢。请先让本机联网同步一次，以后就可以用 U 盘包。</source>
        <translation>This computer was enrolled by a package the platform has not confirmed yet; nobody would know an upload bundle. All you did is saved here, nothing is lost. Sync once over the network first; after that USB bundles work.</translation>
    </message>
    <message>
        <source>U 盘或磁盘满了，上报包没有写成，半截文件已删除。您做的都已存在本机，没有丢。请清理出空间或换一个 U 盘，再导出一次。</source>
        <translation>The USB stick or disk is full; the upload bundle was not written and the part of it was deleted. Your work is saved on this computer; nothing is lost. Please free some space or take another stick, then export again.</translation>
    </message>
    <message>
        <source>找不到这个文件夹，上报包没有写成。您做的都已存在本机。请检查 U 盘是否插好，再导出一次。</source>
        <translation>The folder was not found; the upload bundle was not written. Your work is saved on this computer. Please check that the USB stick is plugged in, then export again.</translation>
    </message>
    <message>
        <source>这个位置不能写入（U 盘写保护或没有权限），上报包没有写成。您做的都已存在本机。请打开 U 盘的写保护开关，或换一个位置再导出。</source>
        <translation>This place cannot be written to (write-protected or no permission); the upload bundle was not written. Your work is saved on this computer. Please open the write protection of the stick, or export to another place.</translation>
    </message>
    <message>
        <source>上报包没有写成（{reason}）。您做的都已存在本机，没有丢。请重新插好 U 盘或换一个，再导出一次。</source>
        <translation>The upload bundle was not written ({reason}). Your work is saved on this computer; nothing is lost. Please plug the USB stick in again or take another, then export again.</translation>
    </message>
    <message>
        <source>读不到这个文件，没有作任何改动。您做的都已存在本机。请检查 U 盘是否插好、文件是否还在。</source>
        <translation>The file cannot be read; nothing was changed. Your work is saved on this computer. Please check that the USB stick is plugged in and the file is still there.</translation>
    </message>
    <message>
        <source>这个文件不是黔办的 U 盘包，没有作任何改动。您做的都已存在本机。请选县里给的 .qbd 回执包。</source>
        <translation>This file is not a Qianban USB bundle; nothing was changed. Your work is saved on this computer. Please choose the .qbd answer bundle from the county.</translation>
    </message>
    <message>
        <source>回执包不完整或被改动过，没有采用，本机没有任何改动。您做的都已存在本机。请从县里重新拷贝一次；仍这样请重新导出上报包。</source>
        <translation>The answer bundle is incomplete or was altered; it was not used and nothing was changed here. Your work is saved on this computer. Please copy it from the county again; if this stays, export an upload bundle again.</translation>
    </message>
    <message>
        <source>回执包是新版程序写的，本程序（旧版）读不懂，没有作任何改动。您做的都已存在本机。请更新程序后再读。</source>
        <translation>The answer bundle was written by a newer program and this older one cannot read it; nothing was changed. Your work is saved on this computer. Please update the program, then read it.</translation>
    </message>
    <message>
        <source>文件太大，不是能用的 U 盘包，没有作任何改动。您做的都已存在本机。请换一个文件，或联系县级管理员。</source>
        <translation>The file is too large to be a USB bundle; nothing was changed. Your work is saved on this computer. Please choose another file, or ask the county administrator.</translation>
    </message>
    <message>
        <source>这是窗口导出的上报包，不是县里给的回执包。没有作任何改动，您做的都已存在本机。请把它带到县里，读回县里给的那一个。</source>
        <translation>This is the upload bundle from a counter, not the answer bundle from the county. Nothing was changed and your work is saved on this computer. Please take it to the county and read here what they give.</translation>
    </message>
    <message>
        <source>这个回执包是给另一台电脑的，没有采用，本机没有任何改动。您做的都已存在本机。请到导出它的那台电脑上读取。</source>
        <translation>This answer bundle is for another computer; it was not used and nothing was changed here. Your work is saved on this computer. Please read it on the computer that exported it.</translation>
    </message>
    <message>
        <source>这个回执包是给另一个中心的，没有采用，本机没有任何改动。您做的都已存在本机。请核对文件。</source>
        <translation>This answer bundle is for another centre; it was not used and nothing was changed here. Your work is saved on this computer. Please check the file.</translation>
    </message>
    <message>
        <source>这个回执包不是本机所属省平台写的，没有采用，本机没有任何改动。您做的都已存在本机。请联系县级管理员核对。</source>
        <translation>This answer bundle is not from this computer&apos;s platform; it was not used and nothing was changed here. Your work is saved on this computer. Please ask the county administrator to check.</translation>
    </message>
    <message>
        <source>回执包的省平台签名不对，没有采用，本机没有任何改动。您做的都已存在本机。请不要再用这个文件，联系县级管理员。</source>
        <translation>The platform&apos;s signature in the answer bundle is wrong; it was not used and nothing was changed here. Your work is saved on this computer. Please do not use this file again; ask the county administrator.</translation>
    </message>
    <message>
        <source>本机没有导出过这个回执包对应的上报包（可能恢复过备份，或已过去太久）。没有作任何改动，您做的都已存在本机。请重新导出一次。</source>
        <translation>This computer did not export the upload bundle this answers (perhaps a backup was restored, or it is too long ago). Nothing was changed and your work is saved on this computer. Please export again.</translation>
    </message>
    <message>
        <source>这个回执包已经过时（本机的序号在它之后换过）。没有作任何改动，您做的都已存在本机。还有待上传的，请重新导出一次。</source>
        <translation>This answer bundle is out of date (the serial numbers here changed after it). Nothing was changed and your work is saved on this computer. If there is more to upload, please export again.</translation>
    </message>
    <message>
        <source>省平台恢复过备份，这一包没有收下。您做的和以前的内容都在本机。U 盘办不了核对，请让本机联网同步一次，或联系县级管理员。</source>
        <translation>The platform was restored from a backup and did not take this bundle. Your work and everything earlier are on this computer. A USB bundle cannot settle this; please sync once online, or ask the county administrator.</translation>
    </message>
    <message>
        <source>黔办上报包-{named}-{slot}号机-{at:%Y%m%d-%H%M%S}.qbd</source>
        <translation>Qianban-upload-{named}-no{slot}-{at:%Y%m%d-%H%M%S}.qbd</translation>
    </message>
    <message>
        <source>回执已于 {answered_at} 读回。</source>
        <translation>The answer was read at {answered_at}.</translation>
    </message>
    <message>
        <source>回执还没有读回。</source>
        <translation>The answer was not read yet.</translation>
    </message>
    <message>
        <source>上次导出：{made_at}，{entries} 条。{back}</source>
        <translation>Last export: {made_at}, records: {entries}. {back}</translation>
    </message>
    <message>
        <source>{entries} 条待上传的内容</source>
        <translation>records to upload: {entries}</translation>
    </message>
    <message>
        <source>没有待上传的内容，包里只有取回新内容的请求</source>
        <translation>nothing to upload, only a request for new content</translation>
    </message>
    <message>
        <source>上报包已写好（{what}）：{path}。请带到县里；读回回执包之前，这些内容仍显示为待上传。</source>
        <translation>Upload bundle written ({what}): {path}. Please take it to the county; until the answer bundle is read, this still shows as to upload.</translation>
    </message>
    <message>
        <source>这个回执包没有新内容，可能已经读过。本机没有改动。</source>
        <translation>This answer bundle has nothing new; it was probably read already. Nothing was changed here.</translation>
    </message>
    <message>
        <source>回执包已读取：本机的 {settled} 条已有结果，另取回 {pulled} 条。被退回的在“需处理”里。</source>
        <translation>Answer bundle read. Records of this computer settled: {settled}; fetched: {pulled}. What was turned back is under &quot;Needs attention&quot;.</translation>
    </message>
    <message>
        <source>省平台没有收下那一包，给本机换了新的序号。内容都在本机，没有丢。请重新导出一次上报包。</source>
        <translation>The platform did not take that bundle and gave this computer new serial numbers. Everything is saved here; nothing is lost. Please export an upload bundle again.</translation>
    </message>
</context>
<context>
    <name>case_files</name>
    <message>
        <source>状态机里没有这一步。没有改动任何数据。请核对步骤的代号。</source>
        <translation>There is no such step in the state machine. No data was changed. Please check the code of the step.</translation>
    </message>
    <message>
        <source>文件打不开：{name}（{cause}）。没有改动任何数据。请检查路径后重试。</source>
        <translation>The file cannot be opened: {name} ({cause}). No data was changed. Please check the path and try again.</translation>
    </message>
    <message>
        <source>文件不是办件步骤文件：{name}（{cause}）。没有改动任何数据。请核对格式后重试。</source>
        <translation>This is not a file of case steps: {name} ({cause}). No data was changed. Please check its form and try again.</translation>
    </message>
</context>
<context>
    <name>case_materials</name>
    <message>
        <source>扫描件</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>未上传 {size}</source>
        <translation>not uploaded {size}</translation>
    </message>
    <message>
        <source>{count} 个 {size}</source>
        <translation>{count}, {size}</translation>
    </message>
    <message>
        <source>{count} 个 · 未上传 {unsent}</source>
        <translation>{count} · not uploaded {unsent}</translation>
    </message>
</context>
<context>
    <name>case_page</name>
    <message>
        <source>时间线筛选</source>
        <translation>Filter timeline</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>计时</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>仅本机</source>
        <translation>Only here</translation>
    </message>
    <message>
        <source>看这份文书</source>
        <translation>Show paper</translation>
    </message>
    <message>
        <source>看附件</source>
        <translation>Show file</translation>
    </message>
    <message>
        <source>为什么是这一天</source>
        <translation>Why this day</translation>
    </message>
    <message>
        <source>没有这一类记录。</source>
        <translation>There are no such records.</translation>
    </message>
    <message>
        <source>受理期限起算</source>
        <translation>Acceptance time starts</translation>
    </message>
    <message>
        <source>停表</source>
        <translation>Clock stopped</translation>
    </message>
    <message>
        <source>补齐起重算</source>
        <translation>Restarts when complete</translation>
    </message>
    <message>
        <source>办理时限起算</source>
        <translation>Handling time starts</translation>
    </message>
    <message>
        <source>自收件起算</source>
        <translation>Runs from intake</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Resumed</translation>
    </message>
    <message>
        <source>延期</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>办理时限止</source>
        <translation>Handling time ends</translation>
    </message>
    <message>
        <source>送达期限止</source>
        <translation>Delivery time ends</translation>
    </message>
    <message>
        <source>环节</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>用时</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>本中心办理</source>
        <translation>At this centre</translation>
    </message>
    <message>
        <source>上级决定</source>
        <translation>Superior decides</translation>
    </message>
    <message>
        <source>等申请人补正</source>
        <translation>Waiting for applicant</translation>
    </message>
    <message>
        <source>特别程序（停表）</source>
        <translation>Special procedure (clock stopped)</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>还没有答复</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>转办单(&amp;Z)</source>
        <translation>Forwarding slip(&amp;Z)</translation>
    </message>
    <message>
        <source>催办</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>now</translation>
    </message>
    <message>
        <source>还没有收件记录，看不出在谁手里。</source>
        <translation>There is no intake record yet, so it is not known who holds the case.</translation>
    </message>
    <message>
        <source>查看差异</source>
        <translation>Show changes</translation>
    </message>
    <message>
        <source>收起差异</source>
        <translation>Hide changes</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>别处 {when} 有新进展：{who} {what}。您正在填的内容还在；请先看看差异，再决定要不要继续。</source>
        <translation>There is news from elsewhere ({when}): {who} {what}. What you are filling in is still here; please look at the changes, then decide whether to go on.</translation>
    </message>
    <message>
        <source>{name}：{old} → {new}</source>
        <translation>{name}: {old} → {new}</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>确认后的时限：{clocks}。</source>
        <translation>Time limits once confirmed: {clocks}.</translation>
    </message>
    <message>
        <source>确认后要打印的文书：{title}。</source>
        <translation>To print once confirmed: {title}.</translation>
    </message>
    <message>
        <source>{count} 个工作日</source>
        <translation>{count} working day(s)</translation>
    </message>
    <message>
        <source>至 {at}</source>
        <translation>until {at}</translation>
    </message>
    <message>
        <source>现在：{list}，已 {count}。</source>
        <translation>Now: {list}, for {count}.</translation>
    </message>
    <message>
        <source>已办结，从收件到办结共 {count}。</source>
        <translation>Closed; from intake to decision: {count}.</translation>
    </message>
    <message>
        <source>各占工作日：</source>
        <translation>Working days each: </translation>
    </message>
    <message>
        <source>请于 {due} 前答复</source>
        <translation>Please answer by {due}</translation>
    </message>
    <message>
        <source>请于 {day} 前办完</source>
        <translation>please finish by {day}</translation>
    </message>
</context>
<context>
    <name>clock_files</name>
    <message>
        <source>打不开这个文件({found})。请检查路径和权限。</source>
        <translation>This file cannot be opened ({found}). Please check the path and permissions.</translation>
    </message>
    <message>
        <source>文件不是 UTF-8 编码(第 {found} 个字节起)。请另存为 UTF-8 后再试。</source>
        <translation>The file is not in UTF-8 (from byte {found} on). Please save it as UTF-8 and try again.</translation>
    </message>
    <message>
        <source>文件不是完整的 JSON({found})。请检查是否被截断。</source>
        <translation>The file is not complete JSON ({found}). Please check whether it was cut short.</translation>
    </message>
    <message>
        <source>这里应当是一个 JSON 对象。</source>
        <translation>A JSON object should be here.</translation>
    </message>
    <message>
        <source>这里应当是一个列表。</source>
        <translation>A list should be here.</translation>
    </message>
    <message>
        <source>这里应当是文字,现在是“{found}”。</source>
        <translation>Text should be here; it is now &quot;{found}&quot;.</translation>
    </message>
    <message>
        <source>这里应当是整数,现在是“{found}”。</source>
        <translation>A whole number should be here; it is now &quot;{found}&quot;.</translation>
    </message>
    <message>
        <source>期限数量“{found}”不能用,应为 0 到 36500 的整数,月最多 1200,年最多 100。</source>
        <translation>The amount &quot;{found}&quot; cannot be used; it should be a whole number from 0 to 36500, at most 1200 for months and 100 for years.</translation>
    </message>
    <message>
        <source>“{found}”不是有效日期,应写作 2026-03-02。</source>
        <translation>&quot;{found}&quot; is not a valid date; write it as 2026-03-02.</translation>
    </message>
    <message>
        <source>“{found}”不是有效时刻,应写作 17:00。</source>
        <translation>&quot;{found}&quot; is not a valid time of day; write it as 17:00.</translation>
    </message>
    <message>
        <source>“{found}”不是有效时间,应写作 2026-03-02T09:00:00+08:00。</source>
        <translation>&quot;{found}&quot; is not a valid time; write it as 2026-03-02T09:00:00+08:00.</translation>
    </message>
    <message>
        <source>不认识的取值“{found}”。</source>
        <translation>Unknown value &quot;{found}&quot;.</translation>
    </message>
    <message>
        <source>灯色规则“{found}”看不懂,应写作 N&lt;=5 或 N&gt;10。</source>
        <translation>The light rule &quot;{found}&quot; cannot be read; write it as N&lt;=5 or N&gt;10.</translation>
    </message>
    <message>
        <source>缺少这一项。</source>
        <translation>This entry is missing.</translation>
    </message>
    <message>
        <source>不认识要算的这一项,已略过。</source>
        <translation>It is not known how to compute this; it was skipped.</translation>
    </message>
    <message>
        <source>按文件所给的日历和期限算不出结果({found})。</source>
        <translation>The result cannot be computed from the calendar and limits of the file ({found}).</translation>
    </message>
</context>
<context>
    <name>clock_words</name>
    <message>
        <source>请在电脑右下角的时间上点右键，选“调整日期和时间”，打开“自动设置时间”或照手机改准。</source>
        <translation>Please right-click the time at the lower right of the screen, choose &quot;Adjust date/time&quot;, and turn on &quot;Set time automatically&quot; or set it by your phone.</translation>
    </message>
    <message>
        <source>电脑时间不对</source>
        <translation>Computer time is wrong</translation>
    </message>
    <message>
        <source>知道了，继续办件</source>
        <translation>Understood, go on with cases</translation>
    </message>
    <message>
        <source>{apart}。您做的都已存在本机，可以照常工作。{set_it}改准后这一条自动消失。</source>
        <translation>{apart}. Your work is saved on this computer and you can go on as usual. {set_it} This line goes away once the time is right.</translation>
    </message>
    <message>
        <source>如果提示“这一步没有记录”，改准后再做一次即可。</source>
        <translation> If you read &quot;This step was not recorded&quot;, do it again once the time is right.</translation>
    </message>
    <message>
        <source>{apart}。

您做的都已存在本机，没有丢，可以继续收件、办件；但屏幕上的剩余时间和文书上的日期可能不对，省平台会把这段时间的记录列给监督人员核对。{back}

{set_it}改准后不用再做别的。</source>
        <translation>{apart}.

Your work is saved on this computer; nothing is lost, and you can receive and handle cases. But the time left on screen and the dates on papers may be wrong, and the platform lists the records of this time for supervisors to check.{back}

{set_it} There is nothing else to do after that.</translation>
    </message>
    <message>
        <source>电脑时间比省平台{more}{length}</source>
        <translation>The computer&apos;s time is {length} {more} the platform&apos;s</translation>
    </message>
    <message>
        <source>慢</source>
        <translation>behind</translation>
    </message>
    <message>
        <source>快</source>
        <translation>ahead of</translation>
    </message>
    <message>
        <source>约 {max} 分钟</source>
        <translation>about {max} minute(s)</translation>
    </message>
    <message>
        <source>约 {hours} 小时 {minutes} 分钟</source>
        <translation>about {hours} hour(s) {minutes} minute(s)</translation>
    </message>
    <message>
        <source>约 {hours} 小时</source>
        <translation>about {hours} hour(s)</translation>
    </message>
    <message>
        <source>约 {ms} 天</source>
        <translation>about {ms} day(s)</translation>
    </message>
</context>
<context>
    <name>command_line</name>
    <message>
        <source>没有指定经办人。请用 --person 写上工号；本机的工号有：{people}。</source>
        <translation>No handler was named. Please give the staff number with --person; numbers on this computer: {people}.</translation>
    </message>
    <message>
        <source>口令（不显示）：</source>
        <translation>PIN (not shown): </translation>
    </message>
    <message>
        <source>注意：这台电脑没有系统凭据库，数据只靠口令保护。请用 8 位以上不易猜的口令，不要写在纸上。</source>
        <translation>Note: this computer has no credential store; only the PIN protects the data. Please use a PIN of 8 characters or more that is hard to guess, and do not write it down.</translation>
    </message>
    <message>
        <source>这台电脑没有系统凭据库，定时同步要从标准输入读口令：加 --pin-stdin --person 工号。</source>
        <translation>This computer has no credential store; a scheduled sync must read the PIN from standard input: add --pin-stdin --person NUMBER.</translation>
    </message>
    <message>
        <source>已接入：{office}。本机编号段 {slot}。现在可以运行 qianban desk。</source>
        <translation>Joined: {office}. Number block of this computer: {slot}. Now run qianban desk.</translation>
    </message>
    <message>
        <source>已重新启用：{office}。本机换了新密钥，原来的内容都在，待上传的会接着上传。</source>
        <translation>Enrolled again: {office}. This computer has new keys; everything is still here and the upload goes on.</translation>
    </message>
    <message>
        <source>同步完成：上传 {pushed} 条，取回 {pulled} 条，用了 {exchanges} 次往返。</source>
        <translation>Sync complete. Uploaded: {pushed}, fetched: {pulled}, round trips: {exchanges}.</translation>
    </message>
    <message>
        <source>同步没有完成。{why}</source>
        <translation>The sync was not completed. {why}</translation>
    </message>
    <message>
        <source>核对完好：{entries} 条记录，省平台位置 {positions}，链首 {head}。</source>
        <translation>Check passed. Records: {entries}, platform position {positions}, head of chain {head}.</translation>
    </message>
    <message>
        <source>核对发现问题：从 {first_bad} 起对不上。请不要删除任何文件，联系县级管理员。</source>
        <translation>The check found a problem: from {first_bad} on it does not match. Please delete no file; ask the county administrator.</translation>
    </message>
    <message>
        <source>数据文件有 {pages} 处损坏。请不要删除任何文件，联系县级管理员用备份恢复。</source>
        <translation>The data file is damaged in {pages} place(s). Please delete no file; ask the county administrator to restore a backup.</translation>
    </message>
    <message>
        <source>已设定：办结满 {years} 年、且省平台异地备份已覆盖的办件，办理细节移出本机，以后每次同步后自动进行。本次 {cases} 件，{entries} 条。办件仍在列表里，记录链可照常核对。</source>
        <translation>Set: for cases closed {years} year(s) ago and covered by the platform&apos;s remote backup, the handling details leave this computer, from now on after every sync. This time: {cases} case(s), {entries} record(s). The cases stay in the lists and the chain can be checked as before.</translation>
    </message>
    <message>
        <source>已关闭：不再有办理细节移出本机。已移出的不会自动取回，省平台保存着。</source>
        <translation>Switched off: no more handling details leave this computer. Those that left do not come back by themselves; the platform keeps them.</translation>
    </message>
    <message>
        <source>上报包已写好：{entries} 条，{file}。请带到县里；读回回执包之前，这些内容仍是待上传。</source>
        <translation>Upload bundle written. Records: {entries}, {file}. Please take it to the county; until the answer bundle is read, this still counts as to upload.</translation>
    </message>
    <message>
        <source>回执包已读取：本机的 {settled} 条已有结果，另取回 {pulled} 条。</source>
        <translation>Answer bundle read. Records of this computer settled: {settled}; fetched: {pulled}.</translation>
    </message>
    <message>
        <source>数据文件没有动。等待上传的 {waiting} 条里读出 {entries} 条，上报包已写好：{file}。请带到县里收下，再请县级管理员处理这台电脑；不要删除任何文件。</source>
        <translation>The data file was not touched. Waiting for upload: {waiting}, read: {entries}; upload bundle written: {file}. Please take it to the county, then have the county administrator see to this computer; delete no file.</translation>
    </message>
    <message>
        <source>这个数据文件夹正由另一个程序使用。请先关闭已打开的黔办。</source>
        <translation>Another program is using this data folder. Please close Qianban first.</translation>
    </message>
    <message>
        <source>黔办：政务服务办件，离线可用。</source>
        <translation>Qianban: government service cases, also offline.</translation>
    </message>
    <message>
        <source>数据文件夹（默认为本机用户的数据目录）</source>
        <translation>data folder (if not given, the user&apos;s data directory on this computer)</translation>
    </message>
    <message>
        <source>打开办件窗口</source>
        <translation>open the desk</translation>
    </message>
    <message>
        <source>打开窗口并读取这个文件：启用包（.qbe）或 U 盘包（.qbd）</source>
        <translation>open the desk with this file: an enrolment package (.qbe) or a USB stick bundle (.qbd)</translation>
    </message>
    <message>
        <source>不显示窗口，在托盘图标里等候（开机自动启动用）</source>
        <translation>show no window, wait as an icon in the tray (for the automatic start)</translation>
    </message>
    <message>
        <source>请已打开的窗口存好草稿并关闭，等它关上（安装程序用）；3 为本来就没有打开</source>
        <translation>ask the desk that is open to keep its drafts and close, and wait for it (for the setup); 3: none was open</translation>
    </message>
    <message>
        <source>黔办还开着，没有关上。内容都已存在本机。请先关掉它的窗口，再试一次。</source>
        <translation>Qianban is still open and did not close. Everything is saved here. Close its window first, then try again.</translation>
    </message>
    <message>
        <source>界面语言，zh_CN 或 en；不写的按设置页里选的</source>
        <translation>language of the screens, zh_CN or en; if not given, as chosen in the settings</translation>
    </message>
    <message>
        <source>训练模式：另一个数据文件夹，人和事都是虚构的，永远不会上传</source>
        <translation>training mode: another data folder, made-up people and cases, never uploaded</translation>
    </message>
    <message>
        <source>与省平台同步一次，用于计划任务</source>
        <translation>sync once with the platform, for scheduled tasks</translation>
    </message>
    <message>
        <source>重算一个时限样例文件</source>
        <translation>compute a file of time limit examples again</translation>
    </message>
    <message>
        <source>重放一个办件序列文件</source>
        <translation>replay a file of case steps</translation>
    </message>
    <message>
        <source>读取旧台账</source>
        <translation>read an old ledger</translation>
    </message>
    <message>
        <source>用启用码接入本中心</source>
        <translation>join this centre with an enrolment code</translation>
    </message>
    <message>
        <source>核对本机数据与链</source>
        <translation>check this computer&apos;s data and chain</translation>
    </message>
    <message>
        <source>设定办结多少年后办理细节可移出本机，并立即进行一次</source>
        <translation>set after how many years the handling details of closed cases may leave this computer, and do it once now</translation>
    </message>
    <message>
        <source>办结满多少年；0 为关闭（默认关闭）</source>
        <translation>years since closing; 0 switches off (off unless set)</translation>
    </message>
    <message>
        <source>没有网络时用 U 盘带：导出上报包、读取回执包</source>
        <translation>without network, by USB stick: export upload bundle, read answer bundle</translation>
    </message>
    <message>
        <source>把待上传的内容导出成上报包</source>
        <translation>export what is to upload as an upload bundle</translation>
    </message>
    <message>
        <source>读取县里给的回执包</source>
        <translation>read the answer bundle from the county</translation>
    </message>
    <message>
        <source>数据文件损坏、打不开时：只读不写，把还读得出的待上传内容导出成上报包</source>
        <translation>when the data file is damaged and does not open: reads only, and exports what can still be read as an upload bundle</translation>
    </message>
    <message>
        <source>上报包写到哪个文件，或哪个文件夹</source>
        <translation>file or folder to write the upload bundle to</translation>
    </message>
    <message>
        <source>回执包文件（.qbd）</source>
        <translation>answer bundle file (.qbd)</translation>
    </message>
    <message>
        <source>立即备份本机数据（平时每 4 小时自动进行）</source>
        <translation>back up this computer&apos;s data now (otherwise every 4 hours by itself)</translation>
    </message>
    <message>
        <source>从现在起同时存到这个文件夹（第二块硬盘或 U 盘）；写 &quot;&quot; 为不再另存</source>
        <translation>from now on also save to this folder (second disk or USB stick); &quot;&quot; to stop</translation>
    </message>
    <message>
        <source>用备份恢复本机数据；原来的数据改名留在旁边</source>
        <translation>restore this computer&apos;s data from a backup; the earlier data stays beside it under another name</translation>
    </message>
    <message>
        <source>备份文件（desk-日期-时间.db）</source>
        <translation>backup file (desk-date-time.db)</translation>
    </message>
    <message>
        <source>只演练：恢复到临时文件夹核对后删除，本机数据不动</source>
        <translation>trial only: restore to a temporary folder, check, delete; the data here is not touched</translation>
    </message>
    <message>
        <source>恢复单上的恢复码：在没有启用过的电脑上恢复时用，--person 的人随后设新口令</source>
        <translation>recovery code of the recovery sheet: to restore on a computer that was never enrolled; the person of --person then sets a new PIN</translation>
    </message>
    <message>
        <source>只试读，不写入</source>
        <translation>read on trial only, write nothing</translation>
    </message>
    <message>
        <source>输出 JSON</source>
        <translation>print JSON</translation>
    </message>
    <message>
        <source>同步一次后退出</source>
        <translation>sync once, then leave</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>staff number</translation>
    </message>
    <message>
        <source>从标准输入读口令</source>
        <translation>read the PIN from standard input</translation>
    </message>
    <message>
        <source>省平台地址</source>
        <translation>Platform address</translation>
    </message>
    <message>
        <source>启用码</source>
        <translation>enrolment code</translation>
    </message>
    <message>
        <source>本机已启用过：换新密钥重新启用，数据不动（启用码要由管理员为这台设备发）</source>
        <translation>this computer was enrolled before: enrol again with new keys, data not touched (the administrator must issue the code for this device)</translation>
    </message>
    <message>
        <source>平台证书颁发机构文件</source>
        <translation>certificate authority file of the platform</translation>
    </message>
</context>
<context>
    <name>conflicts</name>
    <message>
        <source>两边各是什么</source>
        <translation>Both sides</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>您的（没有采纳）</source>
        <translation>Yours (not taken)</translation>
    </message>
    <message>
        <source>已采纳的</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>Event time</translation>
    </message>
    <message>
        <source>记录时间</source>
        <translation>Recorded at</translation>
    </message>
    <message>
        <source>省平台收到</source>
        <translation>Reached platform</translation>
    </message>
    <message>
        <source>何人</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>原来的值</source>
        <translation>Earlier value</translation>
    </message>
    <message>
        <source>改成</source>
        <translation>New value</translation>
    </message>
    <message>
        <source>（本机没有这条记录）</source>
        <translation>(no such record here)</translation>
    </message>
    <message>
        <source>本中心 本机</source>
        <translation>This centre, here</translation>
    </message>
    <message>
        <source>本中心 另一台电脑</source>
        <translation>This centre, elsewhere</translation>
    </message>
    <message>
        <source>用我的值</source>
        <translation>Use mine</translation>
    </message>
    <message>
        <source>用已采纳的值</source>
        <translation>Use the taken one</translation>
    </message>
    <message>
        <source>督查确认</source>
        <translation>Supervisor OK</translation>
    </message>
    <message>
        <source>已记下：用我的值，作为一次新的更正。两边的原记录都保留。</source>
        <translation>Recorded: my value, as a new correction. Both earlier records stay.</translation>
    </message>
    <message>
        <source>已记下：用已采纳的值。您的更正仍保留为记录。</source>
        <translation>Recorded: the taken value. Your correction stays as a record.</translation>
    </message>
    <message>
        <source>已记下：督查确认。两边的原记录都保留。</source>
        <translation>Recorded: confirmed by a supervisor. Both earlier records stay.</translation>
    </message>
    <message>
        <source>同一项内容两处都改了：选一个值。选定后是一次新的更正，两边的原记录都保留。现在的值是“{standing}”。</source>
        <translation>The same content was changed in two places: choose a value. It becomes a new correction; both earlier records stay. The value is now &quot;{standing}&quot;.</translation>
    </message>
    <message>
        <source>办件现在是“{state}”，这一步还可以重新办：点「重做」到办件里重办，或「放弃并说明」。</source>
        <translation>The case is now &quot;{state}&quot;; this step can still be done again: choose &quot;Redo&quot; to do it in the case, or &quot;Give up, say why&quot;.</translation>
    </message>
    <message>
        <source>办件现在是“{state}”，这一步不能再办：以先到且合法者为准，窗口不能改判。现在可以办：{offered}。</source>
        <translation>The case is now &quot;{state}&quot;; this step can no longer be done: the first lawful one counts and the counter cannot change that. Possible now: {offered}.</translation>
    </message>
    <message>
        <source>决定和撤回互相排斥，两边都保留：{stands}。要由督查人员确认，窗口不能改判。</source>
        <translation>Decision and withdrawal exclude each other; both are kept: {stands}. A supervisor must confirm; the counter cannot change it.</translation>
    </message>
    <message>
        <source>没有（您的岗位在这个状态下没有可办的步骤）</source>
        <translation>none (your role has no step in this state)</translation>
    </message>
    <message>
        <source>您的“{title}”发生在先，以它为准</source>
        <translation>your &quot;{title}&quot; came first and counts</translation>
    </message>
    <message>
        <source>已采纳的“{title}”为准</source>
        <translation>&quot;{title}&quot;, already taken, counts</translation>
    </message>
    <message>
        <source>这一步现在不能重做。</source>
        <translation>This step cannot be redone now.</translation>
    </message>
    <message>
        <source>要由督查人员确认。</source>
        <translation>A supervisor must confirm.</translation>
    </message>
    <message>
        <source>{our_office}（{device}）</source>
        <translation>{our_office} ({device})</translation>
    </message>
    <message>
        <source>机构 {scope}（{device}）</source>
        <translation>Office {scope} ({device})</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>再次告知的理由（中心负责人）</source>
        <translation>Reason for another notice (head of centre)</translation>
    </message>
    <message>
        <source>催告方式</source>
        <translation>Reminded by</translation>
    </message>
    <message>
        <source>对方怎么说</source>
        <translation>What they said</translation>
    </message>
    <message>
        <source>依据的是哪一步（及时作出的告知或决定）</source>
        <translation>Which step it rests on (timely notice or decision)</translation>
    </message>
    <message>
        <source>转给谁（科室或承办人）</source>
        <translation>Forward to (section or person)</translation>
    </message>
    <message>
        <source>请对方在这一天前办完（本环节期限）</source>
        <translation>Ask them to finish by (limit of this step)</translation>
    </message>
    <message>
        <source>随单移送哪些材料（写序号）</source>
        <translation>Materials to go along (their numbers)</translation>
    </message>
    <message>
        <source>上级机关</source>
        <translation>Superior organ</translation>
    </message>
    <message>
        <source>协办单位</source>
        <translation>Assisting unit</translation>
    </message>
    <message>
        <source>请协助什么</source>
        <translation>Assist with</translation>
    </message>
    <message>
        <source>请在这一天前答复</source>
        <translation>Answer by this day</translation>
    </message>
    <message>
        <source>哪一次协办</source>
        <translation>Which assist</translation>
    </message>
    <message>
        <source>答复内容</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>上级新办件编号</source>
        <translation>New number at the superior</translation>
    </message>
    <message>
        <source>程序种类</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>预计结束日期</source>
        <translation>Expected end</translation>
    </message>
    <message>
        <source>已书面告知申请人</source>
        <translation>Applicant told in writing</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>延长多少</source>
        <translation>Extend by</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>审查结论</source>
        <translation>Review finding</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>移交给（中心代码，12 位）</source>
        <translation>Hand over to (centre code, 12 digits)</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>证照或批文编号</source>
        <translation>Certificate or approval no.</translation>
    </message>
    <message>
        <source>证照名称</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>法律依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>救济途径</source>
        <translation>Remedies</translation>
    </message>
    <message>
        <source>申请人已在撤回申请上签字或按指印</source>
        <translation>Applicant signed or fingerprinted the request to withdraw</translation>
    </message>
    <message>
        <source>终止事由</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>谁提出的（经办人代码）</source>
        <translation>Asked for by (handler&apos;s code)</translation>
    </message>
    <message>
        <source>送达方式</source>
        <translation>Delivery by</translation>
    </message>
    <message>
        <source>邮寄单号</source>
        <translation>Tracking no.</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>与申请人的关系</source>
        <translation>Relation to applicant</translation>
    </message>
    <message>
        <source>更正哪一项</source>
        <translation>What to correct</translation>
    </message>
    <message>
        <source>批准人（中心负责人代码）</source>
        <translation>Approved by (code of the head of centre)</translation>
    </message>
    <message>
        <source>申请人反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>工单编号</source>
        <translation>Work order no.</translation>
    </message>
    <message>
        <source>诉求内容</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>卷号</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>另一件的编号</source>
        <translation>Other case no.</translation>
    </message>
    <message>
        <source>判定</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>仍要办理的理由（写入记录，督查可见）</source>
        <translation>Reason for going on (recorded; supervisors see it)</translation>
    </message>
    <message>
        <source>短信</source>
        <translation>Text message</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>当面</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>申请人死亡或终止</source>
        <translation>Applicant died or ended</translation>
    </message>
    <message>
        <source>事项取消</source>
        <translation>Item abolished</translation>
    </message>
    <message>
        <source>拒不配合核查</source>
        <translation>Will not cooperate</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>属实</source>
        <translation>Justified</translation>
    </message>
    <message>
        <source>误评</source>
        <translation>Mistaken</translation>
    </message>
    <message>
        <source>恶意</source>
        <translation>Malicious</translation>
    </message>
    <message>
        <source>无法联系</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>非重复</source>
        <translation>Not duplicate</translation>
    </message>
    <message>
        <source>并案</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>The applicant</translation>
    </message>
    <message>
        <source>代办人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>同住成年家属</source>
        <translation>Adult in household</translation>
    </message>
    <message>
        <source>村（居）委会</source>
        <translation>Village (community) committee</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Not agreed</translation>
    </message>
    <message>
        <source>申请人姓名</source>
        <translation>Applicant&apos;s name</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>详细地址</source>
        <translation>Full address</translation>
    </message>
    <message>
        <source>所在地（区划代码）</source>
        <translation>Place (region code)</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>证照编号</source>
        <translation>Certificate no.</translation>
    </message>
    <message>
        <source>办理地（区划代码）</source>
        <translation>Handled at (region code)</translation>
    </message>
    <message>
        <source>材料状态按新核对的记录，原记录保留。</source>
        <translation>The materials are recorded as newly checked; the earlier record stays.</translation>
    </message>
    <message>
        <source>只能告知一次。确认后受理期限停表，出具一次性补正告知书。</source>
        <translation>The notice can be given only once. On confirming, the acceptance clock stops and the one-time supplement notice is issued.</translation>
    </message>
    <message>
        <source>催告会记入时间线；逾期不补正的，催告过才能终止。</source>
        <translation>The reminder goes into the timeline; a lapsed supplement can be terminated only after a reminder.</translation>
    </message>
    <message>
        <source>全部补齐之日起重新计算受理期限，出具补正材料接收凭证。</source>
        <translation>The acceptance time starts anew on the day everything is complete; a receipt for the supplement materials is issued.</translation>
    </message>
    <message>
        <source>本件终止，出具终止办理告知书。</source>
        <translation>The case is terminated and a notice of termination issued.</translation>
    </message>
    <message>
        <source>开始计算办理时限，出具受理通知书。</source>
        <translation>The handling time starts and a notice of acceptance is issued.</translation>
    </message>
    <message>
        <source>开始计算办理时限，所缺材料须按期补齐，出具容缺受理通知书。</source>
        <translation>The handling time starts, missing materials must come in time, and a notice of acceptance with gaps is issued.</translation>
    </message>
    <message>
        <source>本件办结，出具不予受理通知书，材料退还申请人。</source>
        <translation>The case is closed, a notice of non-acceptance is issued and the materials go back to the applicant.</translation>
    </message>
    <message>
        <source>撤销视为受理，恢复到及时作出的那一步。</source>
        <translation>Reverses the deemed acceptance and goes back to the step made in time.</translation>
    </message>
    <message>
        <source>转办不停表，时限照常计算；出具转办单，请对方签收。</source>
        <translation>Forwarding does not stop the clock; the time goes on running. A forwarding slip is issued for them to sign.</translation>
    </message>
    <message>
        <source>协办不停表，时限照常计算。</source>
        <translation>An assist does not stop the clock; the time goes on running.</translation>
    </message>
    <message>
        <source>答复记入时间线。</source>
        <translation>The answer goes into the timeline.</translation>
    </message>
    <message>
        <source>由上级决定，本级不再审批；申请人的总时限不重新计算。</source>
        <translation>The superior decides, this level no longer approves; the applicant&apos;s total limit does not start anew.</translation>
    </message>
    <message>
        <source>上级另立新件，本件到此结束。</source>
        <translation>The superior opens a new case; this one ends here.</translation>
    </message>
    <message>
        <source>从明天起停表，所需时间不计入办理时限；要书面告知申请人。</source>
        <translation>The clock stops from tomorrow and this time does not count; the applicant must be told in writing.</translation>
    </message>
    <message>
        <source>从明天起恢复计时。</source>
        <translation>The clock runs again from tomorrow.</translation>
    </message>
    <message>
        <source>只能延期一次，须在到期前批准，出具延期告知书。</source>
        <translation>Only one extension, approved before the due day; a notice of extension is issued.</translation>
    </message>
    <message>
        <source>容缺材料补齐后才能办结。</source>
        <translation>The case can be closed only when the gaps are filled.</translation>
    </message>
    <message>
        <source>审查意见记入时间线，不影响时限。</source>
        <translation>The review opinion goes into the timeline and does not change the time limits.</translation>
    </message>
    <message>
        <source>备注记入时间线，不影响时限。</source>
        <translation>The note goes into the timeline and does not change the time limits.</translation>
    </message>
    <message>
        <source>对方接收以前，这件仍由本中心办理。</source>
        <translation>This centre keeps handling the case until the other side takes it.</translation>
    </message>
    <message>
        <source>接收后由本中心办理。</source>
        <translation>This centre handles the case from then on.</translation>
    </message>
    <message>
        <source>本件办结，开始计算 10 个工作日的送达期限，出具决定书。</source>
        <translation>The case is closed, the 10 working day(s) for delivery start and the decision is issued.</translation>
    </message>
    <message>
        <source>本件办结，出具不予决定书；要写明理由、依据和救济途径。</source>
        <translation>The case is closed and a decision of refusal issued; state reasons, basis and remedies.</translation>
    </message>
    <message>
        <source>本件结束，出具撤回确认书，材料退还申请人。</source>
        <translation>The case ends, a confirmation of withdrawal is issued and the materials go back to the applicant.</translation>
    </message>
    <message>
        <source>本件结束，出具终止办理告知书。</source>
        <translation>The case ends and a notice of termination is issued.</translation>
    </message>
    <message>
        <source>本件作废，编号不再使用，记录保留。作废不能用来遮盖超期。</source>
        <translation>The case is void, its number is not used again and the record stays. Voiding must not hide an overdue case.</translation>
    </message>
    <message>
        <source>证照编号记入本件。</source>
        <translation>Records the certificate number in the case.</translation>
    </message>
    <message>
        <source>记下已寄出，签收后再记送达。</source>
        <translation>Records that it was sent; record the delivery when it is signed for.</translation>
    </message>
    <message>
        <source>送达期限到此结束，出具送达回证。</source>
        <translation>The time for delivery ends here; a proof of delivery is issued.</translation>
    </message>
    <message>
        <source>记下退件，需要重新送达。</source>
        <translation>Records the return; it must be delivered again.</translation>
    </message>
    <message>
        <source>原来的内容保留，时间线上能看到改前改后。编号和发生时间不能改。</source>
        <translation>The earlier content stays; the timeline shows before and after. Number and time of the event cannot change.</translation>
    </message>
    <message>
        <source>整改情况记入本件。</source>
        <translation>Records in the case what was rectified.</translation>
    </message>
    <message>
        <source>诉求记入本件。</source>
        <translation>Records the complaint in the case.</translation>
    </message>
    <message>
        <source>本件归档。</source>
        <translation>Archives the case.</translation>
    </message>
    <message>
        <source>判定记入本件，不会自动合并或删除。</source>
        <translation>The judgement goes into the case; nothing is merged or deleted by itself.</translation>
    </message>
    <message>
        <source>如 1 2 5；不移送的留空。序号见“材料”页签。</source>
        <translation>Such as 1 2 5; leave empty for none. The numbers are on the materials tab.</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>时间没看懂。请按 2026-11-23 09:20 的样子填。</source>
        <translation>The time cannot be read. Please enter it like 2026-11-23 09:20.</translation>
    </message>
    <message>
        <source>默认为现在；补记早些时候的事，改成实际时间。</source>
        <translation>Now, unless changed; for something earlier enter the real time.</translation>
    </message>
    <message>
        <source>您的岗位不能做这一步，请由{roles}来做。</source>
        <translation>Your role cannot do this step; it is for: {roles}.</translation>
    </message>
    <message>
        <source>这件已经送达（{day}），不用再做。</source>
        <translation>This case was delivered already ({day}); there is nothing to do.</translation>
    </message>
    <message>
        <source>这件现在没有要做这一步的内容，不用做。</source>
        <translation>There is nothing in this case for this step; there is nothing to do.</translation>
    </message>
    <message>
        <source>办件现在是“{state}”，还不能做这一步。</source>
        <translation>The case is now &quot;{state}&quot;; this step is not possible yet.</translation>
    </message>
    <message>
        <source>{word}（现在是 {value}）</source>
        <translation>{word} (now {value})</translation>
    </message>
    <message>
        <source>{word}（现在是空的）</source>
        <translation>{word} (now empty)</translation>
    </message>
</context>
<context>
    <name>enrol_package</name>
    <message>
        <source>没有网络：用县里给的启用包（U 盘）</source>
        <translation>No network: package from the county (USB)</translation>
    </message>
    <message>
        <source>启用包文件(&amp;F)</source>
        <translation>Package file(&amp;F)</translation>
    </message>
    <message>
        <source>选文件…(&amp;B)</source>
        <translation>Choose…(&amp;B)</translation>
    </message>
    <message>
        <source>读取启用包</source>
        <translation>Read package</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>选择启用包</source>
        <translation>Choose package</translation>
    </message>
    <message>
        <source>黔办启用包 (*.qbe)</source>
        <translation>Qianban package (*.qbe)</translation>
    </message>
    <message>
        <source>请填写启用包文件，或点“选文件…”。</source>
        <translation>Give the package file, or press &quot;Choose…&quot;.</translation>
    </message>
    <message>
        <source>上次的启用没有做完，已填好上次的启用包。再点“读取启用包”就接着做，U 盘要插着。</source>
        <translation>The last enrolment was not finished; its package is filled in. &quot;Read package&quot; goes on with it; the USB stick has to be in.</translation>
    </message>
    <message>
        <source>本机用启用包启用，待省平台确认：第一次联网后自动确认，之前照常收件办件。</source>
        <translation>Enrolled by package, to be confirmed by the platform at the first contact; until then work as usual.</translation>
    </message>
    <message>
        <source>读不到这个文件。本机没有改动。请检查 U 盘是否插好、文件是否还在。</source>
        <translation>This file cannot be read. Nothing was changed. Check that the USB stick is in and the file is there.</translation>
    </message>
    <message>
        <source>这个文件不是黔办的启用包。本机没有改动。请选县里给的 .qbe 文件。</source>
        <translation>This is no Qianban package. Nothing was changed. Choose the .qbe file from the county.</translation>
    </message>
    <message>
        <source>启用包不完整。本机没有改动。请从县里重新拷贝一次。</source>
        <translation>The package is not whole. Nothing was changed. Please copy it from the county again.</translation>
    </message>
    <message>
        <source>启用包是新版程序做的，本程序（旧版）读不懂。本机没有改动。请安装新版程序后再启用。</source>
        <translation>The package is of a newer program. Nothing was changed. Install the new program, then enrol.</translation>
    </message>
    <message>
        <source>启用包的签名不对，可能被改动过。本机没有改动。请不要用它，联系县级管理员。</source>
        <translation>The signature of the package is wrong; it may have been altered. Nothing was changed. Do not use it, call the county administrator.</translation>
    </message>
    <message>
        <source>这个启用包只能用到 {until}。本机没有改动。请先看电脑的日期对不对；对的话请县里重新做一个。</source>
        <translation>This package was good until {until}. Nothing was changed. Check the date of the computer; if it is right, ask the county for a new one.</translation>
    </message>
    <message>
        <source>电脑的日期早于启用包的日期（{made}）。本机没有改动。请先校准电脑的日期和时间，再读一次。</source>
        <translation>The computer&apos;s date is before the package&apos;s ({made}). Nothing was changed. Set date and time, then read it again.</translation>
    </message>
    <message>
        <source>省平台不认本机的启用包：可能已在别的电脑用过。您做的都已存在本机，没有丢。请联系县级管理员。</source>
        <translation>The platform does not take this computer&apos;s package: it may have been used elsewhere. All you did is saved here, nothing is lost. Please call the county administrator.</translation>
    </message>
    <message>
        <source>核对码 {mark}：请打电话与县级管理员核对，相同再往下做。</source>
        <translation>Check code {mark}: compare it with the county administrator by phone; go on only if it is the same.</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>收件登记</source>
        <translation>New intake</translation>
    </message>
    <message>
        <source>导入历史台账</source>
        <translation>Import old</translation>
    </message>
    <message>
        <source>核对材料</source>
        <translation>Check materials</translation>
    </message>
    <message>
        <source>一次性补正告知</source>
        <translation>Supplement notice</translation>
    </message>
    <message>
        <source>催告补正</source>
        <translation>Remind to supplement</translation>
    </message>
    <message>
        <source>收到补正材料</source>
        <translation>Supplement received</translation>
    </message>
    <message>
        <source>逾期未补正，终止</source>
        <translation>Supplement lapsed, terminated</translation>
    </message>
    <message>
        <source>容缺受理</source>
        <translation>Accept with gaps</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>逾期未告知，视为受理</source>
        <translation>No notice in time, deemed accepted</translation>
    </message>
    <message>
        <source>撤销视为受理</source>
        <translation>Reverse deemed acceptance</translation>
    </message>
    <message>
        <source>请求协办</source>
        <translation>Ask for assist</translation>
    </message>
    <message>
        <source>协办答复</source>
        <translation>Assist answered</translation>
    </message>
    <message>
        <source>转报上级</source>
        <translation>Report to superior</translation>
    </message>
    <message>
        <source>特别程序开始（停表）</source>
        <translation>Start special procedure (clock stopped)</translation>
    </message>
    <message>
        <source>特别程序结束（恢复计时）</source>
        <translation>End special procedure (clock runs)</translation>
    </message>
    <message>
        <source>容缺材料补齐</source>
        <translation>Gaps filled</translation>
    </message>
    <message>
        <source>容缺逾期</source>
        <translation>Gaps lapsed</translation>
    </message>
    <message>
        <source>审查意见</source>
        <translation>Review opinion</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>移交办件</source>
        <translation>Hand over case</translation>
    </message>
    <message>
        <source>接收办件</source>
        <translation>Take over case</translation>
    </message>
    <message>
        <source>越权记录移交</source>
        <translation>Hand on record outside this centre</translation>
    </message>
    <message>
        <source>准予办结</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>不予办结</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>申请人撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>出具证照</source>
        <translation>Issue certificate</translation>
    </message>
    <message>
        <source>送达发出</source>
        <translation>Delivery sent</translation>
    </message>
    <message>
        <source>送达完成</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>邮件退回</source>
        <translation>Mail returned</translation>
    </message>
    <message>
        <source>好差评</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>申请人已评价（封存）</source>
        <translation>Applicant rated (sealed)</translation>
    </message>
    <message>
        <source>差评整改</source>
        <translation>Rectify bad rating</translation>
    </message>
    <message>
        <source>投诉记录</source>
        <translation>Record complaint</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>补录</source>
        <translation>Backfill</translation>
    </message>
    <message>
        <source>赋予正式编号</source>
        <translation>Official number given</translation>
    </message>
    <message>
        <source>重复件判定</source>
        <translation>Judge duplicate</translation>
    </message>
    <message>
        <source>打印文书</source>
        <translation>Print paper</translation>
    </message>
    <message>
        <source>查看完整证件信息</source>
        <translation>Show full ID data</translation>
    </message>
    <message>
        <source>处理未采纳的操作</source>
        <translation>Deal with rejected step</translation>
    </message>
    <message>
        <source>撤回（尚未上传）</source>
        <translation>Take back (not uploaded)</translation>
    </message>
    <message>
        <source>文书作废重开</source>
        <translation>Void paper and reissue</translation>
    </message>
    <message>
        <source>省平台退回数据</source>
        <translation>Data returned by platform</translation>
    </message>
    <message>
        <source>处理退回数据</source>
        <translation>Deal with returned data</translation>
    </message>
    <message>
        <source>导出台账</source>
        <translation>Export ledger</translation>
    </message>
    <message>
        <source>登录或锁屏</source>
        <translation>Sign in or lock</translation>
    </message>
    <message>
        <source>解答咨询，出一次性告知单</source>
        <translation>Consultation, item slip given</translation>
    </message>
    <message>
        <source>共享或收回办件视图</source>
        <translation>Share or take back views</translation>
    </message>
    <message>
        <source>更新或退回程序</source>
        <translation>Update or return of the program</translation>
    </message>
    <message>
        <source>新版本的操作（{name}）</source>
        <translation>Step of a newer version ({name})</translation>
    </message>
</context>
<context>
    <name>events_text</name>
    <message>
        <source>工作日</source>
        <translation>working day</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>working day in exchange for a holiday</translation>
    </message>
    <message>
        <source>本地上班日</source>
        <translation>local working day</translation>
    </message>
    <message>
        <source>工作日（放假安排未下发，暂按平日算）</source>
        <translation>working day (holiday calendar not here yet, counted as an ordinary day)</translation>
    </message>
    <message>
        <source>周末</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>法定节假日</source>
        <translation>public holiday</translation>
    </message>
    <message>
        <source>本地放假</source>
        <translation>local holiday</translation>
    </message>
    <message>
        <source>周末（放假安排未下发）</source>
        <translation>weekend (holiday calendar not here yet)</translation>
    </message>
    <message>
        <source>法定节假日（放假安排未下发，暂按固定节日算）</source>
        <translation>public holiday (holiday calendar not here yet, counted by fixed dates)</translation>
    </message>
    <message>
        <source>开始当天不算</source>
        <translation>the starting day does not count</translation>
    </message>
    <message>
        <source>下班后网上提交，从下一个工作日起</source>
        <translation>submitted online after hours, counts from the next working day</translation>
    </message>
    <message>
        <source>按自然日算</source>
        <translation>calendar days count</translation>
    </message>
    <message>
        <source>停表，不算</source>
        <translation>clock stopped, does not count</translation>
    </message>
    <message>
        <source>最后一天逢休息日，顺延到这一天</source>
        <translation>the last day is a day off, moved to this day</translation>
    </message>
    <message>
        <source>按小时连续计算</source>
        <translation>hours run without a break</translation>
    </message>
    <message>
        <source>算</source>
        <translation>counts</translation>
    </message>
    <message>
        <source>不算</source>
        <translation>does not count</translation>
    </message>
    <message>
        <source>{told}（{source}）</source>
        <translation>{told} ({source})</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{name}代办</source>
        <translation>on behalf: {name}</translation>
    </message>
    <message>
        <source>重复仍收：</source>
        <translation>taken despite duplicate: </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>期限 {deadline}</source>
        <translation>by {deadline}</translation>
    </message>
    <message>
        <source>应向：</source>
        <translation>should go to: </translation>
    </message>
    <message>
        <source>请于 {due} 前</source>
        <translation>by {due}</translation>
    </message>
    <message>
        <source>预计 {planned_end} 结束</source>
        <translation>expected to end {planned_end}</translation>
    </message>
    <message>
        <source>{field}：{old} → {new}，{reason}</source>
        <translation>{field}: {old} → {new}, {reason}</translation>
    </message>
    <message>
        <source>第 {copy} 次</source>
        <translation>print no. {copy}</translation>
    </message>
    <message>
        <source>（补打）</source>
        <translation> (reprint)</translation>
    </message>
    <message>
        <source>补齐期限 {deadline}</source>
        <translation>gaps to fill by {deadline}</translation>
    </message>
    <message>
        <source>延长 {amount}{unit}</source>
        <translation>extended by {amount} {unit}</translation>
    </message>
    <message>
        <source>{occasion}，内容由省平台启封，窗口看不到</source>
        <translation>{occasion}; only the platform opens it, the counter cannot see it</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>事项指南</source>
        <translation>Item guide</translation>
    </message>
    <message>
        <source>查找事项(&amp;S)</source>
        <translation>Find item(&amp;S)</translation>
    </message>
    <message>
        <source>名称、常用叫法或拼音首字母</source>
        <translation>Name, common name or pinyin initials</translation>
    </message>
    <message>
        <source>排列(&amp;B)</source>
        <translation>Order(&amp;B)</translation>
    </message>
    <message>
        <source>按主题</source>
        <translation>By theme</translation>
    </message>
    <message>
        <source>事项目录</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>指南内容</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>没有找到这个事项。换个叫法，或清空再看目录。</source>
        <translation>This item was not found. Try another name, or clear the field to see all items.</translation>
    </message>
    <message>
        <source>符合的情形请勾选，材料会跟着变</source>
        <translation>Tick the situations that apply; the materials follow</translation>
    </message>
    <message>
        <source>在左边查找或选一个事项，这里列出受理条件、材料、时限、收费、流程和依据。

打名称、常用叫法或拼音首字母，按 ↓ 选。选好后按 Ctrl+Enter 用它收件，按 Ctrl+P 打印一次性告知单，给来问的人带走。</source>
        <translation>Find or choose an item on the left; its conditions, materials, limits, fees, steps and legal bases are listed here.

Type a name, a common name or pinyin initials, ↓ chooses. Ctrl+Enter then receives a case with it, Ctrl+P prints the item slip for whoever asks.</translation>
    </message>
    <message>
        <source>请先在左边选一个事项。</source>
        <translation>Please choose an item on the left first.</translation>
    </message>
    <message>
        <source>用此事项收件</source>
        <translation>Receive this item</translation>
    </message>
    <message>
        <source>一次性告知单</source>
        <translation>Item slip</translation>
    </message>
    <message>
        <source>下一个事项</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>上一个事项</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>受理条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>申请材料</source>
        <translation>Materials required</translation>
    </message>
    <message>
        <source>办理时限</source>
        <translation>Time limits</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>办理流程</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>设定依据</source>
        <translation>Legal grounds</translation>
    </message>
    <message>
        <source>最近变更</source>
        <translation>Latest changes</translation>
    </message>
    <message>
        <source>要填的内容</source>
        <translation>To fill in</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>复印件</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>来源和说明</source>
        <translation>Source and notes</translation>
    </message>
    <message>
        <source>由谁办</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>个人和单位都可以申请。</source>
        <translation>Persons and organisations may apply.</translation>
    </message>
    <message>
        <source>自然人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>企业法人</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>事业法人</source>
        <translation>Public institution</translation>
    </message>
    <message>
        <source>社会组织法人</source>
        <translation>Social organisation</translation>
    </message>
    <message>
        <source>行政机关</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>其他组织</source>
        <translation>Other organisation</translation>
    </message>
    <message>
        <source>可以委托他人或由村级代办。</source>
        <translation>May be done on behalf, also by a village agent.</translation>
    </message>
    <message>
        <source>须本人到场，不能代办。</source>
        <translation>In person only, not on behalf.</translation>
    </message>
    <message>
        <source>缺少可容缺的材料时，可以容缺受理。</source>
        <translation>If tolerable materials are missing, it may be accepted with gaps.</translation>
    </message>
    <message>
        <source>不能容缺受理。</source>
        <translation>Cannot be accepted with gaps.</translation>
    </message>
    <message>
        <source>以下情形不予受理：</source>
        <translation>Not accepted if: </translation>
    </message>
    <message>
        <source>包括：</source>
        <translation>Includes: </translation>
    </message>
    <message>
        <source>窗口受理、初审后报上级决定。</source>
        <translation>The counter accepts and reviews, then reports up for decision.</translation>
    </message>
    <message>
        <source>可容缺</source>
        <translation>may be missing</translation>
    </message>
    <message>
        <source>免交办法：</source>
        <translation>Waived by: </translation>
    </message>
    <message>
        <source>情形：</source>
        <translation>Situation: </translation>
    </message>
    <message>
        <source>法定时限</source>
        <translation>Statutory limit</translation>
    </message>
    <message>
        <source>受理时限</source>
        <translation>Acceptance limit</translation>
    </message>
    <message>
        <source>可以延长</source>
        <translation>May be extended</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Public notice</translation>
    </message>
    <message>
        <source>法律没有规定</source>
        <translation>Not set by law</translation>
    </message>
    <message>
        <source>不计入时限：</source>
        <translation>Not counted: </translation>
    </message>
    <message>
        <source>本机知道的各版之间没有变化。</source>
        <translation>No change between the versions on this computer.</translation>
    </message>
    <message>
        <source>本机只有这一版。</source>
        <translation>This computer has only this version.</translation>
    </message>
    <message>
        <source>（已停用）</source>
        <translation> (out of use)</translation>
    </message>
    <message>
        <source>（未启用）</source>
        <translation> (not yet in use)</translation>
    </message>
    <message>
        <source>这个事项已停用，不能再收件。以前收的件仍按当时的版本办。</source>
        <translation>This item is out of use and cannot be received. Cases received earlier go on under their version.</translation>
    </message>
    <message>
        <source>这个事项还没有启用，现在不能收件。</source>
        <translation>This item is not yet in use and cannot be received now.</translation>
    </message>
    <message>
        <source>资料随程序提供，还没有与省平台核对过。办理前请以主管部门的最新规定为准。</source>
        <translation>This information came with the program and was not yet checked with the platform. Before handling, follow the latest rules of the department in charge.</translation>
    </message>
    <message>
        <source>资料今天与省平台核对过。</source>
        <translation>Checked with the platform today.</translation>
    </message>
    <message>
        <source>资料 {days} 天前与省平台核对过。</source>
        <translation>Checked with the platform {days} day(s) ago.</translation>
    </message>
    <message>
        <source>资料已有 {days} 天没有与省平台核对，可能不是最新。请连网同步一次，办理前向主管部门核实。</source>
        <translation>Not checked with the platform for {days} day(s); it may be out of date. Please go online and sync once, and ask the department in charge before handling.</translation>
    </message>
    <message>
        <source>原件份数</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>复印件份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>适用情形</source>
        <translation>Applies when</translation>
    </message>
    <message>
        <source>容缺</source>
        <translation>Tolerance</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>事项名称</source>
        <translation>Item name</translation>
    </message>
    <message>
        <source>决定机关</source>
        <translation>Deciding body</translation>
    </message>
    <message>
        <source>代办</source>
        <translation>On behalf</translation>
    </message>
    <message>
        <source>一律需要</source>
        <translation>Always needed</translation>
    </message>
    <message>
        <source>可以</source>
        <translation>Allowed</translation>
    </message>
    <message>
        <source>不可以</source>
        <translation>Not allowed</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>返回指南</source>
        <translation>Back to guide</translation>
    </message>
    <message>
        <source>告知单预览</source>
        <translation>Slip preview</translation>
    </message>
    <message>
        <source>已送打印机，并记为一次咨询。</source>
        <translation>Sent to the printer and counted as a consultation.</translation>
    </message>
    <message>
        <source>告知单已出，但这次咨询没有记上：</source>
        <translation>The slip was issued, but the consultation was not counted: </translation>
    </message>
    <message>
        <source>告知单已存为 {path}，并记为一次咨询。</source>
        <translation>Slip saved as {path} and counted as a consultation.</translation>
    </message>
    <message>
        <source>共 {shown} 个事项</source>
        <translation>Items: {shown}</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>本页帮助</source>
        <translation>Help on this page</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>查找帮助(&amp;H)</source>
        <translation>Find help(&amp;H)</translation>
    </message>
    <message>
        <source>几个字或拼音首字母，如 停电、td</source>
        <translation>A few characters or pinyin initials (the handbook is Chinese)</translation>
    </message>
    <message>
        <source>找到的帮助</source>
        <translation>Help found</translation>
    </message>
    <message>
        <source>帮助内容</source>
        <translation>Help text</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>打印这一章</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>没有找到。换个说法，或看目录。</source>
        <translation>Nothing found. Say it another way, or look at the contents.</translation>
    </message>
    <message>
        <source>没有找到打印机。这一章已存为 </source>
        <translation>No printer was found. The chapter is saved as </translation>
    </message>
    <message>
        <source>已送打印机。</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>手册文件没有找到。办件不受影响。请联系县级管理员重装程序。</source>
        <translation>The handbook file was not found. Cases are not affected. Please ask the county administrator to install the program again.</translation>
    </message>
    <message>
        <source>办件列表</source>
        <translation>Case list</translation>
    </message>
    <message>
        <source>停电前预先打好受理单</source>
        <translation>Print blank slips before a power cut</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>改一项设置</source>
        <translation>Change a setting</translation>
    </message>
    <message>
        <source>看谁做了什么</source>
        <translation>See who did what</translation>
    </message>
    <message>
        <source>黔办手册-{title}.pdf</source>
        <translation>Qianban handbook-{title}.pdf</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>没有申请人姓名。</source>
        <translation>The applicant&apos;s name is missing.</translation>
    </message>
    <message>
        <source>姓名里有不该出现的字符,或只有一个字。</source>
        <translation>The name has characters that do not belong there, or only one character.</translation>
    </message>
    <message>
        <source>没有证件号码。</source>
        <translation>The ID number is missing.</translation>
    </message>
    <message>
        <source>身份证号被 Excel 当成数字存放,末尾几位已经丢失,无法还原。</source>
        <translation>Excel stored the ID number as a figure; its last digits are lost and cannot be restored.</translation>
    </message>
    <message>
        <source>身份证号位数不对,应为18位。</source>
        <translation>The ID number has the wrong length; it should have 18 characters.</translation>
    </message>
    <message>
        <source>身份证号里有不该出现的字符。</source>
        <translation>The ID number has characters that do not belong there.</translation>
    </message>
    <message>
        <source>身份证号校验位不符,有数字写错。</source>
        <translation>The check digit of the ID number does not fit; a digit is wrong.</translation>
    </message>
    <message>
        <source>身份证号里的出生日期不存在。</source>
        <translation>The birth date in the ID number does not exist.</translation>
    </message>
    <message>
        <source>身份证号里的出生日期晚于今天。</source>
        <translation>The birth date in the ID number is after today.</translation>
    </message>
    <message>
        <source>按身份证号算年龄超过130岁。</source>
        <translation>By the ID number the age is over 130.</translation>
    </message>
    <message>
        <source>这是15位旧身份证号,2013年起已停用。</source>
        <translation>This is an old ID number of 15 digits, out of use since 2013.</translation>
    </message>
    <message>
        <source>没有收件日期。</source>
        <translation>The intake date is missing.</translation>
    </message>
    <message>
        <source>日期不存在或看不懂。</source>
        <translation>The date does not exist or cannot be read.</translation>
    </message>
    <message>
        <source>日期在将来。</source>
        <translation>The date is in the future.</translation>
    </message>
    <message>
        <source>办结日期早于收件日期。</source>
        <translation>The closing date is before the intake date.</translation>
    </message>
    <message>
        <source>没有填办理事项。</source>
        <translation>The item is missing.</translation>
    </message>
    <message>
        <source>事项目录里没有这个事项。</source>
        <translation>This item is not in the item catalogue.</translation>
    </message>
    <message>
        <source>这个简称对应不止一个事项。</source>
        <translation>This short name fits more than one item.</translation>
    </message>
    <message>
        <source>看不懂这个办理结果。</source>
        <translation>The result cannot be read.</translation>
    </message>
    <message>
        <source>单元格里是公式或像公式的文字。</source>
        <translation>The cell has a formula, or text like one.</translation>
    </message>
    <message>
        <source>单元格里是 Excel 错误值。</source>
        <translation>The cell has an Excel error value.</translation>
    </message>
    <message>
        <source>文字太长。</source>
        <translation>The text is too long.</translation>
    </message>
    <message>
        <source>电话号码的位数或开头不对。</source>
        <translation>The length or start of the phone number is wrong.</translation>
    </message>
    <message>
        <source>与前面一行是同一人、同一事项、同一天。</source>
        <translation>Same person, item and day as an earlier row.</translation>
    </message>
    <message>
        <source>这一条以前导入过。</source>
        <translation>This was imported before.</translation>
    </message>
    <message>
        <source>请对照纸质登记补上姓名后再导入。</source>
        <translation>Please add the name from the paper register, then import.</translation>
    </message>
    <message>
        <source>请对照证件改正姓名后再导入。</source>
        <translation>Please correct the name by the ID document, then import.</translation>
    </message>
    <message>
        <source>请对照纸质登记补上证件号码后再导入。</source>
        <translation>Please add the ID number from the paper register, then import.</translation>
    </message>
    <message>
        <source>请把该列设为“文本”,对照证件重新输入18位号码。</source>
        <translation>Please set the column to &quot;Text&quot; and enter the 18-character number again from the ID document.</translation>
    </message>
    <message>
        <source>请对照证件核对号码后再导入。</source>
        <translation>Please check the number against the ID document, then import.</translation>
    </message>
    <message>
        <source>请对照证件核对号码;也请看看本机日期对不对。</source>
        <translation>Please check the number against the ID document; also see whether this computer&apos;s date is right.</translation>
    </message>
    <message>
        <source>请对照新证件改为18位号码后再导入。</source>
        <translation>Please enter the 18-character number of the new ID document, then import.</translation>
    </message>
    <message>
        <source>请对照纸质登记补上收件日期。</source>
        <translation>Please add the intake date from the paper register.</translation>
    </message>
    <message>
        <source>请改成 2024-01-31 这样的日期。</source>
        <translation>Please write the date like 2024-01-31.</translation>
    </message>
    <message>
        <source>请核对年份;也请看看本机日期对不对。</source>
        <translation>Please check the year; also see whether this computer&apos;s date is right.</translation>
    </message>
    <message>
        <source>请核对收件日期和办结日期,改正后再导入。</source>
        <translation>Please check the intake and closing dates, correct them, then import.</translation>
    </message>
    <message>
        <source>请对照纸质登记补上事项名称。</source>
        <translation>Please add the item name from the paper register.</translation>
    </message>
    <message>
        <source>请在导入窗口里为它选一个事项,或在表里改成目录里的名称。</source>
        <translation>Please choose an item for it in the import window, or write the name of the catalogue in the sheet.</translation>
    </message>
    <message>
        <source>请在导入窗口里选定是哪一个事项。</source>
        <translation>Please choose in the import window which item it is.</translation>
    </message>
    <message>
        <source>请改成 办结、退件、不予受理、在办 或 撤回。</source>
        <translation>Please write the Chinese word for closed, returned, not accepted, open or withdrawn.</translation>
    </message>
    <message>
        <source>只当文字保存,不会运行;如在备注以外的列,请改成普通文字或数值。</source>
        <translation>It is saved as text only and never run; outside the notes, please write plain text or a figure.</translation>
    </message>
    <message>
        <source>请在表里改正该单元格后再导入。</source>
        <translation>Please correct this cell in the sheet, then import.</translation>
    </message>
    <message>
        <source>请缩短到500字以内,多出的内容可另存附件。</source>
        <translation>Please shorten it to 500 characters; the rest can be saved as an attachment.</translation>
    </message>
    <message>
        <source>照原样保存;方便时请核对。</source>
        <translation>Saved as it is; please check when convenient.</translation>
    </message>
    <message>
        <source>不再导入第二次;确是两件请在备注里写明并手工补录。</source>
        <translation>Not imported twice; if these are two cases, please say so in the notes and backfill by hand.</translation>
    </message>
    <message>
        <source>不用处理,不会重复导入。</source>
        <translation>There is nothing to do; it is not imported twice.</translation>
    </message>
    <message>
        <source>找不到文件“{file}”。没有导入任何内容。请检查文件是否被移动或改名,U盘是否插好。</source>
        <translation>File &quot;{file}&quot; was not found. Nothing was imported. Please check whether it was moved or renamed, and whether the USB stick is plugged in.</translation>
    </message>
    <message>
        <source>文件打不开({reason})。没有导入任何内容。请关闭正在使用它的程序,或把它复制到桌面再试。</source>
        <translation>The file cannot be opened ({reason}). Nothing was imported. Please close the program that uses it, or copy it to the desktop and try again.</translation>
    </message>
    <message>
        <source>这个文件是空的。没有导入任何内容。请向给您文件的人再要一份。</source>
        <translation>This file is empty. Nothing was imported. Please ask whoever gave it to you for it again.</translation>
    </message>
    <message>
        <source>文件有 {megabytes} MB,超过 {limit} MB 的上限。没有导入任何内容。请按年份拆成几个文件再导入。</source>
        <translation>The file has {megabytes} MB, over the limit of {limit} MB. Nothing was imported. Please split it by year, then import.</translation>
    </message>
    <message>
        <source>这是旧版 Excel(.xls)文件。没有导入任何内容。请用 WPS 或 Excel 打开,另存为 .xlsx 再导入。</source>
        <translation>This is an old Excel file (.xls). Nothing was imported. Please open it in WPS or Excel, save it as .xlsx, then import.</translation>
    </message>
    <message>
        <source>这个工作簿设了打开密码。没有导入任何内容。请用 WPS 或 Excel 打开,取消密码另存后再导入。</source>
        <translation>This workbook has a password. Nothing was imported. Please open it in WPS or Excel, take the password off, save, then import.</translation>
    </message>
    <message>
        <source>这个文件其实是网页,不是 Excel 工作簿。没有导入任何内容。请用 WPS 或 Excel 打开,另存为 .xlsx 再导入。</source>
        <translation>This file is really a web page, not an Excel workbook. Nothing was imported. Please open it in WPS or Excel, save it as .xlsx, then import.</translation>
    </message>
    <message>
        <source>这个文件其实是文本(CSV)。没有导入任何内容。请在 Excel 里把证件号列设为文本,另存为 .xlsx。</source>
        <translation>This file is really text (CSV). Nothing was imported. Please set the ID column to text in Excel and save as .xlsx.</translation>
    </message>
    <message>
        <source>这个文件不是 Excel 工作簿。没有导入任何内容。请选择 .xlsx 文件。</source>
        <translation>This file is not an Excel workbook. Nothing was imported. Please choose an .xlsx file.</translation>
    </message>
    <message>
        <source>文件不完整,可能没有复制完。没有导入任何内容。请重新复制一份再试。</source>
        <translation>The file is incomplete, perhaps not copied to the end. Nothing was imported. Please copy it again and try once more.</translation>
    </message>
    <message>
        <source>这是压缩包或别的文档,不是 Excel 工作簿。没有导入任何内容。请选择 .xlsx 文件。</source>
        <translation>This is an archive or another document, not an Excel workbook. Nothing was imported. Please choose an .xlsx file.</translation>
    </message>
    <message>
        <source>工作簿里带有宏。为安全起见没有打开。请用 WPS 或 Excel 另存为不带宏的 .xlsx 再导入。</source>
        <translation>The workbook has macros. For safety it was not opened. Please save it in WPS or Excel as .xlsx without macros, then import.</translation>
    </message>
    <message>
        <source>文件解压后异常庞大({measure}),像是有人做了手脚。没有打开,也没有导入任何内容。请与县级管理员联系。</source>
        <translation>The file grows far too large when unpacked ({measure}), as if someone tampered with it. It was not opened and nothing was imported. Please ask the county administrator.</translation>
    </message>
    <message>
        <source>文件里有不该出现的外部引用,像是有人做了手脚。没有导入任何内容。请与县级管理员联系。</source>
        <translation>The file has outside references that do not belong there, as if someone tampered with it. Nothing was imported. Please ask the county administrator.</translation>
    </message>
    <message>
        <source>文件内部已损坏。没有导入任何内容。请用 WPS 或 Excel 打开修复,另存后再导入。</source>
        <translation>The file is damaged inside. Nothing was imported. Please repair it in WPS or Excel, save, then import.</translation>
    </message>
    <message>
        <source>工作表“{sheet}”超过 {limit} 行。没有导入任何内容。请按年份拆成几个文件再导入。</source>
        <translation>Sheet &quot;{sheet}&quot; has more than {limit} rows. Nothing was imported. Please split it by year, then import.</translation>
    </message>
    <message>
        <source>本机程序缺少安全组件,不能打开外来的表格。没有导入任何内容。请重新安装程序或与县级管理员联系。</source>
        <translation>This program lacks a safety component and cannot open sheets from outside. Nothing was imported. Please install the program again or ask the county administrator.</translation>
    </message>
    <message>
        <source>命令行只能试读,不能导入。没有导入任何内容。请加 --dry-run,或在程序的台账页里导入。</source>
        <translation>The command line only reads on trial, it does not import. Nothing was imported. Please add --dry-run, or import on the ledger page.</translation>
    </message>
    <message>
        <source>没有找到台账表头(要有姓名和事项、日期或证件号)。没有导入任何内容。请检查表头,或手工对应各列。</source>
        <translation>No ledger heading was found (name, and item, date or ID number). Nothing was imported. Please check the heading, or match the columns by hand.</translation>
    </message>
    <message>
        <source>文件“{file}”正被 WPS 或 Excel 占用,台账没有写入,原文件没有变。请关闭它再导出,或另存为“{free}”。</source>
        <translation>WPS or Excel is using file &quot;{file}&quot;; the ledger was not written and the file is unchanged. Please close it and export again, or save as &quot;{free}&quot;.</translation>
    </message>
    <message>
        <source>文件“{file}”或所在文件夹是只读的,台账没有写入,原文件没有变。请换一个文件夹,或另存为“{free}”。</source>
        <translation>File &quot;{file}&quot; or its folder is read-only; the ledger was not written and the file is unchanged. Please choose another folder, or save as &quot;{free}&quot;.</translation>
    </message>
    <message>
        <source>“{file}”是一个文件夹,台账没有写入。请换一个文件名。</source>
        <translation>&quot;{file}&quot; is a folder; the ledger was not written. Please choose another file name.</translation>
    </message>
    <message>
        <source>文件夹“{folder}”不存在或已拔出,台账没有写入。办件数据都在。请换一个文件夹。</source>
        <translation>Folder &quot;{folder}&quot; does not exist or was pulled out; the ledger was not written. Case data is safe. Please choose another folder.</translation>
    </message>
    <message>
        <source>磁盘空间不够,台账没有写完,半截文件已删除,办件数据都在。请清理磁盘或换到 U盘再导出。</source>
        <translation>There is not enough disk space; the unfinished ledger was deleted and case data is safe. Please free some space or export to a USB stick.</translation>
    </message>
    <message>
        <source>台账没有写成({reason}),原文件没有变,办件数据都在。请换一个文件夹再试。</source>
        <translation>The ledger was not written ({reason}); the file there is unchanged and case data is safe. Please try another folder.</translation>
    </message>
    <message>
        <source>写好的台账少了行(应有 {expected} 行,读回 {found} 行),文件已删除,办件数据都在。请再导出。</source>
        <translation>The written ledger lacks rows (expected {expected}, read back {found}); the file was deleted and case data is safe. Please export again.</translation>
    </message>
    <message>
        <source>导出完整证件号码必须有水印。台账没有写入。请由主管填写用途后再导出。</source>
        <translation>An export of full ID numbers must have a watermark. The ledger was not written. Please have the person in charge state the purpose, then export.</translation>
    </message>
    <message>
        <source>已取消。没有留下文件,数据没有变。</source>
        <translation>Cancelled. No file was left and no data changed.</translation>
    </message>
    <message>
        <source>共 {total} 条记录:可导入 {clean} 条,有问题 {problems} 条,重复 {duplicates} 条。</source>
        <translation>Records: {total}; can be imported {clean}, with problems {problems}, duplicates {duplicates}.</translation>
    </message>
    <message>
        <source>这只是试读,还没有导入任何内容。</source>
        <translation>This was only a trial; nothing is imported yet.</translation>
    </message>
    <message>
        <source>另有 {count} 行是合计、说明或签字,不算记录。</source>
        <translation>Further rows: {count}; totals, remarks or signatures, not records.</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>收件日期</source>
        <translation>Intake date</translation>
    </message>
    <message>
        <source>村（社区）</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>办结日期</source>
        <translation>Closing date</translation>
    </message>
</context>
<context>
    <name>input_troubles</name>
    <message>
        <source>这个文件既不是图片也不是 PDF，没有添加。办件没有变。请把它扫描或另存成图片或 PDF，再添加。</source>
        <translation>This file is neither a picture nor a PDF and was not added. The case is unchanged. Please scan it or save it as a picture or PDF, then add it.</translation>
    </message>
    <message>
        <source>这张图片不完整或已损坏，没有添加。办件没有变。请重新扫描或拍照，再添加。</source>
        <translation>This picture is incomplete or damaged and was not added. The case is unchanged. Please scan or take it again, then add it.</translation>
    </message>
    <message>
        <source>一份材料最多 {most} 页，多出的没有添加。已有的页都在。请先存入这一份，再建下一份。</source>
        <translation>A material has at most {most} pages; the rest were not added. The pages already there are safe. Please keep this one first, then start another.</translation>
    </message>
    <message>
        <source>剪贴板里没有图片，也没有文件。办件没有变。请先复制图片或文件，再粘贴。</source>
        <translation>The clipboard has no picture and no file. The case is unchanged. Please copy a picture or file first, then paste.</translation>
    </message>
    <message>
        <source>本机的程序没有带 PDF 查看部件，这份 PDF 在这里看不了。文件还在，没有丢，照常上传。请在装有该部件的电脑上看，或请经办人重新扫描成图片。</source>
        <translation>This program has no part for showing PDFs, so this PDF cannot be seen here. The file is safe and is uploaded as usual. Please look at it on a computer that has the part, or ask the handler to scan it as pictures.</translation>
    </message>
    <message>
        <source>这个文件打不开，可能已损坏。记录还在，没有丢。请重新扫描后再添加一份。</source>
        <translation>This file cannot be opened and may be damaged. The record is safe. Please scan it again and add it.</translation>
    </message>
    <message>
        <source>扫描目录打不开。已有的材料都在。请检查扫描仪或网络盘，或点“扫描目录…”重新选一个。</source>
        <translation>The scan folder cannot be opened. The materials already there are safe. Please check the scanner or network drive, or choose another under &quot;Scan folder…&quot;.</translation>
    </message>
    <message>
        <source>还没有设置读卡器。可以照常手工输入。要用读卡器，请在“设置”的“输入设备”里填写它的程序。</source>
        <translation>No card reader is set. You can type as usual. To use a reader, please enter its program in the settings under &quot;Input devices&quot;.</translation>
    </message>
    <message>
        <source>读卡器的程序启动不了。已填的内容都在，可以手工输入。请检查“设置”里的读卡器程序和驱动。</source>
        <translation>The card reader&apos;s program does not start. What you filled in is safe and you can type. Please check the reader program and driver in the settings.</translation>
    </message>
    <message>
        <source>读卡器的程序中途退出了。已填的内容都在。请再按一次“读身份证”；总是这样就先手工输入。</source>
        <translation>The card reader&apos;s program stopped. What you filled in is safe. Please choose &quot;Read ID card&quot; again; if this goes on, type for now.</translation>
    </message>
    <message>
        <source>读卡器没有回应。已填的内容都在。请检查连线，再按一次“读身份证”，或手工输入。</source>
        <translation>The card reader does not answer. What you filled in is safe. Please check the cable, then choose &quot;Read ID card&quot; again, or type.</translation>
    </message>
    <message>
        <source>没有读到身份证。已填的内容都在。请把身份证放在读卡区，不要移动，再按一次“读身份证”。</source>
        <translation>No ID card was read. What you filled in is safe. Please lay the card on the reader, keep it still, then choose &quot;Read ID card&quot; again.</translation>
    </message>
    <message>
        <source>没有找到读卡器。已填的内容都在。请检查 USB 线是否插好，再按一次“读身份证”，或手工输入。</source>
        <translation>No card reader was found. What you filled in is safe. Please check the USB cable, then choose &quot;Read ID card&quot; again, or type.</translation>
    </message>
    <message>
        <source>读出的内容不像一张身份证，没有填入。已填的内容都在。请再读一次，或手工输入。</source>
        <translation>What was read is not like an ID card and was not filled in. What you filled in is safe. Please read again, or type.</translation>
    </message>
    <message>
        <source>没有找到摄像头。已有的页都在。请检查 USB 线是否插好，再按一次“打开摄像头”；也可以用扫描件或手机照片添加文件。</source>
        <translation>No camera was found. The pages already there are safe. Please check the USB cable, then choose &quot;Open camera&quot; again; scans or phone photos can be added as files too.</translation>
    </message>
    <message>
        <source>本机的程序没有带摄像头部件，不能拍照。已有的页都在。请用扫描件、手机照片添加文件。</source>
        <translation>This program has no camera part and cannot take photos. The pages already there are safe. Please add scans or phone photos as files.</translation>
    </message>
    <message>
        <source>摄像头打不开，可能正被别的程序占用。已拍的页都在。请关掉别的程序，再按一次“打开摄像头”。</source>
        <translation>The camera cannot be opened; another program may be using it. The pages already taken are safe. Please close that program, then choose &quot;Open camera&quot; again.</translation>
    </message>
</context>
<context>
    <name>inputs</name>
    <message>
        <source>请填写证件号码；没带证件的，证件类型选“暂无证件”。</source>
        <translation>Give the ID number; if there is no document with them, choose &quot;No document&quot;.</translation>
    </message>
    <message>
        <source>这是 15 位旧号码，2013 年起已停用。请按新身份证填 18 位。</source>
        <translation>An old 15-digit number, not valid since 2013. Give the 18 of the new card.</translation>
    </message>
    <message>
        <source>身份证号应为 18 位，现在是 {length} 位。请对照证件核对。</source>
        <translation>An ID number has 18 characters, this one {length}. Compare with the card.</translation>
    </message>
    <message>
        <source>第 {position} 位“{char}”不该出现在身份证号里。请对照证件核对。</source>
        <translation>&quot;{char}&quot; at place {position} does not belong in an ID number. Compare with the card.</translation>
    </message>
    <message>
        <source>身份证号校验位不符，有数字填错了。请对照证件逐位核对。</source>
        <translation>The check digit does not fit: a digit is wrong. Compare with the card one by one.</translation>
    </message>
    <message>
        <source>身份证号里的出生日期不存在。请对照证件核对第 7 到 14 位。</source>
        <translation>The date of birth in the number does not exist. Compare places 7 to 14 with the card.</translation>
    </message>
    <message>
        <source>身份证号里的出生日期晚于今天。请核对号码和电脑的日期。</source>
        <translation>The date of birth in the number is after today. Check the number and the date of the computer.</translation>
    </message>
    <message>
        <source>按号码算年龄是 {age} 岁，请对照证件核对。</source>
        <translation>By the number the age is {age}; compare with the card.</translation>
    </message>
    <message>
        <source>请填写统一社会信用代码。</source>
        <translation>Give the credit code.</translation>
    </message>
    <message>
        <source>统一社会信用代码应为 18 位，现在是 {length} 位。</source>
        <translation>A credit code has 18 characters, this one {length}.</translation>
    </message>
    <message>
        <source>第 {position} 位“{char}”不该出现在信用代码里（没有字母 I、O、S、V、Z）。</source>
        <translation>&quot;{char}&quot; at place {position} does not belong in a credit code (no I, O, S, V, Z).</translation>
    </message>
    <message>
        <source>信用代码校验位不符，有字符填错了。请对照执照核对。</source>
        <translation>The check character does not fit: something is wrong. Compare with the licence.</translation>
    </message>
    <message>
        <source>请填写证件号码。</source>
        <translation>Give the number of the document.</translation>
    </message>
    <message>
        <source>证件号码的格式与所选证件不符。请核对证件类型和号码。</source>
        <translation>The number does not look like one of this document. Check document and number.</translation>
    </message>
    <message>
        <source>请填写姓名。</source>
        <translation>Give the name.</translation>
    </message>
    <message>
        <source>姓名中间有空格。少数民族姓名请用间隔号“·”。</source>
        <translation>There is a blank in the name. Use &quot;·&quot; in names of minorities.</translation>
    </message>
    <message>
        <source>间隔号“·”不能在开头、结尾或连续出现。</source>
        <translation>&quot;·&quot; cannot stand at the beginning, at the end or twice.</translation>
    </message>
    <message>
        <source>姓名应为 {least} 到 {most} 个字，现在是 {length} 个。</source>
        <translation>A name has {least} to {most} characters, this one {length}.</translation>
    </message>
    <message>
        <source>姓名里有看不见的字符（{codepoint}）。请删掉重新输入。</source>
        <translation>The name holds an invisible character ({codepoint}). Delete and type it again.</translation>
    </message>
    <message>
        <source>姓名里有乱码（{codepoint}）。请重新输入。</source>
        <translation>The name holds a garbled character ({codepoint}). Type it again.</translation>
    </message>
    <message>
        <source>电话里只能有数字、“-”和“+”。</source>
        <translation>A phone number takes digits, &quot;-&quot; and &quot;+&quot; only.</translation>
    </message>
    <message>
        <source>没有以 {prefix} 开头的手机号。请核对。</source>
        <translation>No mobile number begins with {prefix}. Check it.</translation>
    </message>
    <message>
        <source>电话号码位数不对（现在 {length} 位）。手机 11 位，座机请加区号。</source>
        <translation>Wrong length ({length}). Mobiles have 11 digits; give landlines with the area code.</translation>
    </message>
    <message>
        <source>文字里有看不见的字符。请删掉重新输入。</source>
        <translation>The text holds an invisible character. Delete and type it again.</translation>
    </message>
    <message>
        <source>文字里有乱码（{codepoint}）。请重新输入。</source>
        <translation>The text holds a garbled character ({codepoint}). Type it again.</translation>
    </message>
    <message>
        <source>最多 {most} 个字，现在是 {length} 个。请缩短。</source>
        <translation>At most {most} characters, now {length}. Shorten it.</translation>
    </message>
    <message>
        <source>电话里有看不见的字符（{codepoint}）。请重新输入。</source>
        <translation>The phone number holds an invisible character ({codepoint}). Type it again.</translation>
    </message>
    <message>
        <source>电话里有乱码（{codepoint}）。请重新输入。</source>
        <translation>The phone number holds a garbled character ({codepoint}). Type it again.</translation>
    </message>
</context>
<context>
    <name>ledgers</name>
    <message>
        <source>受理文书编号</source>
        <translation>Acceptance no.</translation>
    </message>
    <message>
        <source>事项类型</source>
        <translation>Item type</translation>
    </message>
    <message>
        <source>办件类型</source>
        <translation>Kind of case</translation>
    </message>
    <message>
        <source>主管部门</source>
        <translation>Department in charge</translation>
    </message>
    <message>
        <source>申请人类型</source>
        <translation>Kind of applicant</translation>
    </message>
    <message>
        <source>所属村(社区)</source>
        <translation>Village (community)</translation>
    </message>
    <message>
        <source>申请方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>是否代办/代办员</source>
        <translation>On behalf / agent</translation>
    </message>
    <message>
        <source>收件时间</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>是否容缺</source>
        <translation>With gaps</translation>
    </message>
    <message>
        <source>补正次数</source>
        <translation>Supplements</translation>
    </message>
    <message>
        <source>特别程序(种类/天数)</source>
        <translation>Special procedure (kind/days)</translation>
    </message>
    <message>
        <source>是否延期</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>法定到期日</source>
        <translation>Statutory due day</translation>
    </message>
    <message>
        <source>承诺到期日</source>
        <translation>Promised due day</translation>
    </message>
    <message>
        <source>办结时间</source>
        <translation>Closed at</translation>
    </message>
    <message>
        <source>实际用时(工作日)</source>
        <translation>Time used (working days)</translation>
    </message>
    <message>
        <source>是否按承诺办结</source>
        <translation>Closed as promised</translation>
    </message>
    <message>
        <source>超期天数</source>
        <translation>Days overdue</translation>
    </message>
    <message>
        <source>结果证照编号</source>
        <translation>Result certificate no.</translation>
    </message>
    <message>
        <source>送达时间</source>
        <translation>Delivered at</translation>
    </message>
    <message>
        <source>收件人</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>Accepted by</translation>
    </message>
    <message>
        <source>承办人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>当前状态</source>
        <translation>Current state</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>申请材料接收凭证</source>
        <translation>Receipt for materials</translation>
    </message>
    <message>
        <source>一次性补正告知书</source>
        <translation>One-time supplement notice</translation>
    </message>
    <message>
        <source>补正材料接收凭证</source>
        <translation>Receipt for supplement materials</translation>
    </message>
    <message>
        <source>受理通知书</source>
        <translation>Notice of acceptance</translation>
    </message>
    <message>
        <source>容缺受理通知书</source>
        <translation>Notice of acceptance with gaps</translation>
    </message>
    <message>
        <source>不予受理通知书</source>
        <translation>Notice of non-acceptance</translation>
    </message>
    <message>
        <source>特别程序告知书</source>
        <translation>Notice of special procedure</translation>
    </message>
    <message>
        <source>延期告知书</source>
        <translation>Notice of extension</translation>
    </message>
    <message>
        <source>准予（确认、给付）决定书</source>
        <translation>Decision of approval (confirmation, payment)</translation>
    </message>
    <message>
        <source>不予许可（确认、给付）决定书</source>
        <translation>Decision of refusal (confirmation, payment)</translation>
    </message>
    <message>
        <source>终止办理告知书</source>
        <translation>Notice of termination</translation>
    </message>
    <message>
        <source>撤回申请确认书</source>
        <translation>Confirmation of withdrawal</translation>
    </message>
    <message>
        <source>送达回证</source>
        <translation>Proof of delivery</translation>
    </message>
    <message>
        <source>转办单</source>
        <translation>Forwarding slip</translation>
    </message>
    <message>
        <source>机关全称</source>
        <translation>Full name of organ</translation>
    </message>
    <message>
        <source>办理地点</source>
        <translation>Place of service</translation>
    </message>
    <message>
        <source>投诉电话</source>
        <translation>Complaints phone</translation>
    </message>
    <message>
        <source>查询码</source>
        <translation>Query code</translation>
    </message>
    <message>
        <source>二维码</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>出具日期</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>收到材料的时间</source>
        <translation>Materials received at</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>受理答复最迟日期</source>
        <translation>Acceptance answer by</translation>
    </message>
    <message>
        <source>补正（补交）期限</source>
        <translation>Supplement due</translation>
    </message>
    <message>
        <source>提交方式和地点</source>
        <translation>How and where to submit</translation>
    </message>
    <message>
        <source>逾期后果</source>
        <translation>If not in time</translation>
    </message>
    <message>
        <source>尚缺材料</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>受理日期</source>
        <translation>Accepted on</translation>
    </message>
    <message>
        <source>承诺办结时限</source>
        <translation>Promised closing limit</translation>
    </message>
    <message>
        <source>法定办结时限</source>
        <translation>Statutory closing limit</translation>
    </message>
    <message>
        <source>应办结日期</source>
        <translation>Due day for closing</translation>
    </message>
    <message>
        <source>不计入时限的程序</source>
        <translation>Procedures not counted</translation>
    </message>
    <message>
        <source>收费情况</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>结果送达方式</source>
        <translation>Delivery of result</translation>
    </message>
    <message>
        <source>查询方式</source>
        <translation>How to ask</translation>
    </message>
    <message>
        <source>不予受理的类别</source>
        <translation>Kind of non-acceptance</translation>
    </message>
    <message>
        <source>事实和理由</source>
        <translation>Facts and reasons</translation>
    </message>
    <message>
        <source>救济途径和期限</source>
        <translation>Remedies and their limits</translation>
    </message>
    <message>
        <source>应向其申请的机关</source>
        <translation>Organ to apply to</translation>
    </message>
    <message>
        <source>特别程序种类</source>
        <translation>Kind of special procedure</translation>
    </message>
    <message>
        <source>原应办结日期</source>
        <translation>Earlier due day for closing</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>决定内容</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>决定日期</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>退还材料</source>
        <translation>Materials given back</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>转给谁</source>
        <translation>Forwarded to</translation>
    </message>
    <message>
        <source>转出时间</source>
        <translation>Handed on at</translation>
    </message>
    <message>
        <source>本环节期限</source>
        <translation>Limit of this step</translation>
    </message>
    <message>
        <source>材料清单</source>
        <translation>List of materials</translation>
    </message>
    <message>
        <source>材料名称</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>存在的问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>补正要求</source>
        <translation>What to put right</translation>
    </message>
    <message>
        <source>补交形式</source>
        <translation>Form to hand in</translation>
    </message>
</context>
<context>
    <name>packs</name>
    <message>
        <source>资料更新</source>
        <translation>Data update</translation>
    </message>
    <message>
        <source>到期日有变化的办件</source>
        <translation>Cases with a new due day</translation>
    </message>
    <message>
        <source>知道了(&amp;K)</source>
        <translation>Understood(&amp;K)</translation>
    </message>
    <message>
        <source>原到期日</source>
        <translation>Earlier due day</translation>
    </message>
    <message>
        <source>新到期日</source>
        <translation>New due day</translation>
    </message>
    <message>
        <source>日历更新</source>
        <translation>Calendar updated</translation>
    </message>
    <message>
        <source>事项目录更新</source>
        <translation>Item catalogue updated</translation>
    </message>
    <message>
        <source>预警时限更新</source>
        <translation>Warning times updated</translation>
    </message>
    <message>
        <source>全国工作日历</source>
        <translation>National working calendar</translation>
    </message>
    <message>
        <source>本地工作日历</source>
        <translation>Local working calendar</translation>
    </message>
    <message>
        <source>行政区划</source>
        <translation>Regions</translation>
    </message>
    <message>
        <source>代码表</source>
        <translation>Code lists</translation>
    </message>
    <message>
        <source>预警时限</source>
        <translation>Warning times</translation>
    </message>
    <message>
        <source>文书模板</source>
        <translation>Paper templates</translation>
    </message>
    <message>
        <source>人员名单</source>
        <translation>List of people</translation>
    </message>
    <message>
        <source>{why}，{count} 件的到期日有变化。已按新的日期提醒；已发给群众的纸质文书上的日期不会变。</source>
        <translation>{why}; cases with a new due day: {count}. Reminders follow the new days; the days on papers already handed out do not change.</translation>
    </message>
    <message>
        <source>{pack}：{sentence}</source>
        <translation>{pack}: {sentence}</translation>
    </message>
</context>
<context>
    <name>preset</name>
    <message>
        <source>由县里预先填好</source>
        <translation>Filled in by the county</translation>
    </message>
    <message>
        <source>县里已放好本机的启用包。直接点“读取启用包”就行，不用启用码。</source>
        <translation>The county has laid the enrolment package of this computer ready. Just press &quot;Read package&quot;; no code is needed.</translation>
    </message>
    <message>
        <source>已填好您打开的启用包。直接点“读取启用包”就行，不用启用码。</source>
        <translation>The package you opened is filled in. Just press &quot;Read package&quot;; no code is needed.</translation>
    </message>
    <message>
        <source>已带上县里的预设。</source>
        <translation>The county&apos;s preset was taken along. </translation>
    </message>
    <message>
        <source>预设文件读不出来。本机的办件数据没有动。请检查 U 盘，或重新拷贝 preset.json。</source>
        <translation>The preset cannot be read. The data of this computer was not touched. Check the USB stick, or copy preset.json again.</translation>
    </message>
    <message>
        <source>preset.json 的文字编码不对。本机的办件数据没有动。请用记事本另存为 UTF-8 编码。</source>
        <translation>The encoding of preset.json is not right. The data of this computer was not touched. Save it as UTF-8 with the Notepad.</translation>
    </message>
    <message>
        <source>preset.json 第 {line} 行格式不对。本机的办件数据没有动。请检查引号、逗号和括号。</source>
        <translation>Line {line} of preset.json is not well formed. The data of this computer was not touched. Check quotes, commas and brackets.</translation>
    </message>
    <message>
        <source>preset.json 里有不认识的名称：{names}。本机的办件数据没有动。请对照手册改正。</source>
        <translation>preset.json has names nobody knows: {names}. The data of this computer was not touched. Correct them by the handbook.</translation>
    </message>
    <message>
        <source>preset.json 里 {name} 的内容不对。本机的办件数据没有动。请对照手册改正。</source>
        <translation>The value of {name} in preset.json is not right. The data of this computer was not touched. Correct it by the handbook.</translation>
    </message>
    <message>
        <source>preset.json 里写的证书文件 {file} 没有，或不是证书。本机的办件数据没有动。请把它放在旁边。</source>
        <translation>The certificate file {file} named in preset.json is missing or is no certificate. The data of this computer was not touched. Put it beside the preset.</translation>
    </message>
    <message>
        <source>启用包 {file} 读不出来。本机的办件数据没有动。请检查 U 盘，或重新拷贝。</source>
        <translation>The enrolment package {file} cannot be read. The data of this computer was not touched. Check the USB stick, or copy it again.</translation>
    </message>
    <message>
        <source>旁边有 {count} 个启用包，不知道哪个给这台电脑。本机的办件数据没有动。请把给它的那个改名为 {computer}.qbe，一个包只能用于一台电脑。</source>
        <translation>{count} enrolment packages lie beside it, and nobody can tell which one is for this computer. The data of this computer was not touched. Rename the one for it to {computer}.qbe; a file serves one computer only.</translation>
    </message>
    <message>
        <source>{filled}：{office}</source>
        <translation>{filled}: {office}</translation>
    </message>
    <message>
        <source>注意：县里预先填的是 {expected}，这里接入的是 {found}。请先打电话核对，不对就不要往下做。</source>
        <translation>Attention: the county has filled in {expected}, but this is {found}. Check by telephone first; do not go on if it is wrong.</translation>
    </message>
    <message>
        <source>已放好启用包 {package}。</source>
        <translation>The enrolment package {package} was laid ready.</translation>
    </message>
</context>
<context>
    <name>rating</name>
    <message>
        <source>请申请人评价</source>
        <translation>Ask for rating</translation>
    </message>
    <message>
        <source>本机没有省平台的公钥，评价没法封存，所以不能在这里评价。</source>
        <translation>This computer does not have the platform&apos;s public key, so a rating cannot be sealed and none can be given here.</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>事情</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>申请人已评价，内容封存：省平台启封后才显示在这里，窗口看不到，也改不了。</source>
        <translation>The applicant has rated; it is sealed until the platform opens it and shows it here. The counter can neither see nor change it.</translation>
    </message>
    <message>
        <source>还没有请申请人评价过。</source>
        <translation>The applicant was not asked to rate yet.</translation>
    </message>
    <message>
        <source>记录回访</source>
        <translation>Record call-back</translation>
    </message>
    <message>
        <source>记录整改</source>
        <translation>Record rectifying</translation>
    </message>
    <message>
        <source>申请人已评价，内容已封存。</source>
        <translation>The applicant has rated; the rating is sealed.</translation>
    </message>
    <message>
        <source>申请人没有评价。未评价就是未评价，不代填。</source>
        <translation>The applicant did not rate. That stays so; nobody fills it in.</translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
    <message>
        <source>差评：{due}前要回访申请人（1 个工作日），并在 15 个工作日内整改。</source>
        <translation>Bad rating: call the applicant back before {due} (1 working day) and rectify within 15 working days.</translation>
    </message>
    <message>
        <source>差评已回访：{due}前要整改并记录（15 个工作日）。</source>
        <translation>Bad rating, called back: rectify and record before {due} (15 working days).</translation>
    </message>
</context>
<context>
    <name>receipts</name>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>选中一行按 Enter，看这一步的回执。</source>
        <translation>Choose a row and press Enter to see the receipt of this step.</translation>
    </message>
    <message>
        <source>已发送</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>省平台已确认</source>
        <translation>Confirmed by the platform</translation>
    </message>
    <message>
        <source>省平台没有采纳</source>
        <translation>Not taken by platform</translation>
    </message>
    <message>
        <source>本机没有这一步的记录。</source>
        <translation>This computer has no record of this step.</translation>
    </message>
    <message>
        <source>日终对账单</source>
        <translation>Day&apos;s statement</translation>
    </message>
    <message>
        <source>哪一天(&amp;Y)</source>
        <translation>Day(&amp;Y)</translation>
    </message>
    <message>
        <source>存成 PDF(&amp;E)</source>
        <translation>Save PDF(&amp;E)</translation>
    </message>
    <message>
        <source>打印对账单(&amp;L)</source>
        <translation>Print statement(&amp;L)</translation>
    </message>
    <message>
        <source>单上的二维码供省平台核对：签名、日志摘要、当日件数。不含申请人的任何信息。</source>
        <translation>The QR code on it is for the platform to check: signature, journal digest, the day&apos;s counts. Nothing about applicants.</translation>
    </message>
    <message>
        <source>尚无省平台签名</source>
        <translation>Not signed by the platform yet</translation>
    </message>
    <message>
        <source>尚未与省平台交换过</source>
        <translation>No exchange with the platform yet</translation>
    </message>
    <message>
        <source>当日记录</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>被退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>暂存</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>{recorded}，等待上传，还没有回执。</source>
        <translation>{recorded}, waiting for upload, no receipt yet.</translation>
    </message>
    <message>
        <source>{recorded} → {steps}，省平台已收到，回执还没有取回。</source>
        <translation>{recorded} → {steps}, the platform has it; the receipt is not fetched yet.</translation>
    </message>
    <message>
        <source>位置 {position}，摘要 {digest}</source>
        <translation>Position {position}, digest {digest}</translation>
    </message>
    <message>
        <source>{recorded} → {steps} → {mark}{at}。{place}。{signed}</source>
        <translation>{recorded} → {steps} → {mark}{at}. {place}. {signed}</translation>
    </message>
    <message>
        <source>{no_signature}。</source>
        <translation>{no_signature}.</translation>
    </message>
    <message>
        <source>省平台已签名确认到位置 {head_position}（{head_at}）。</source>
        <translation>Signed by the platform up to position {head_position} ({head_at}).</translation>
    </message>
    <message>
        <source>省平台情况截至 {at}</source>
        <translation>platform as of {at}</translation>
    </message>
    <message>
        <source>省平台已签名到位置 {position}（{at}）</source>
        <translation>signed by the platform up to {position} ({at})</translation>
    </message>
    <message>
        <source>对账单已存为 {path}</source>
        <translation>Statement saved as {path}</translation>
    </message>
    <message>
        <source>对账单已送打印机。</source>
        <translation>Statement sent to the printer.</translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message>
        <source>恢复单</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>制作恢复单…</source>
        <translation>Make recovery sheet…</translation>
    </message>
    <message>
        <source>恢复单上的恢复码，在忘记口令或换电脑时打开本机数据。只显示这一次；制作新的一张，旧的就作废。请打印后密封，交本中心负责人保管，不要拍照，不要存在电脑里。</source>
        <translation>The recovery code on the sheet opens this computer&apos;s data when a PIN is forgotten or the computer replaced. It is shown only this once; a new sheet makes the old one void. Please print it, seal it and give it to the head of centre to keep; take no photo of it and store it on no computer.</translation>
    </message>
    <message>
        <source>忘记口令(&amp;F)</source>
        <translation>Forgotten PIN(&amp;F)</translation>
    </message>
    <message>
        <source>用恢复码重新设置口令</source>
        <translation>Set a new PIN with the recovery code</translation>
    </message>
    <message>
        <source>请向本中心负责人取恢复单。输入恢复码，再为您自己设一个新口令。办件和草稿都不受影响。</source>
        <translation>Please ask the head of centre for the recovery sheet. Enter its code, then set a new PIN for yourself. Cases and drafts are not touched.</translation>
    </message>
    <message>
        <source>您是(&amp;N)</source>
        <translation>You are(&amp;N)</translation>
    </message>
    <message>
        <source>恢复码(&amp;C)</source>
        <translation>Recovery code(&amp;C)</translation>
    </message>
    <message>
        <source>五组，每组五个字符；大小写、空格和横线都不影响</source>
        <translation>Five groups of five characters; capitals, blanks and dashes do not matter</translation>
    </message>
    <message>
        <source>设置新口令</source>
        <translation>Set new PIN</translation>
    </message>
    <message>
        <source>恢复单已打印或保存，并交负责人保管</source>
        <translation>Sheet given to the head of centre</translation>
    </message>
    <message>
        <source>制作恢复单</source>
        <translation>Make recovery sheet</translation>
    </message>
    <message>
        <source>恢复单已制作，旧的作废。请现在打印：离开这一页后不再显示。</source>
        <translation>The sheet is made and the old one is void. Please print it now: it is not shown again after this page.</translation>
    </message>
    <message>
        <source>恢复单已送打印机。请密封并交负责人保管。</source>
        <translation>The recovery sheet was sent to the printer. Please seal it and give it to the head of centre.</translation>
    </message>
    <message>
        <source>请输入恢复码。</source>
        <translation>Please enter the recovery code.</translation>
    </message>
    <message>
        <source>本机还没有恢复单：口令忘了就打不开本机数据。请在“人员与口令”里制作一张，交负责人保管。</source>
        <translation>This computer has no recovery sheet: with a forgotten PIN its data cannot be opened. Please make one under &quot;People and PINs&quot; and give it to the head of centre.</translation>
    </message>
    <message>
        <source>这台电脑没有制作过恢复单，不能用恢复码。数据没有动。请由有口令的同事登录，或联系县级管理员。</source>
        <translation>No recovery sheet was made on this computer, so no code can be used. The data was not touched. Please have a colleague with a PIN sign in, or ask the county administrator.</translation>
    </message>
    <message>
        <source>恢复码有字符抄错、缺少或多了。数据没有动。请对照恢复单逐组核对。</source>
        <translation>The recovery code has wrong, missing or extra characters. The data was not touched. Please compare it with the sheet, group by group.</translation>
    </message>
    <message>
        <source>恢复码不是这台电脑现在用的那一张（第 {wrong} 次）。数据没有动。请核对恢复单上的日期和设备编号。</source>
        <translation>This is not the recovery code now in use on this computer (attempt {wrong}). The data was not touched. Please check the date and device number on the sheet.</translation>
    </message>
    <message>
        <source>恢复单已存为 {path}。请打印、密封并交负责人保管，然后删除这个文件。</source>
        <translation>Recovery sheet saved as {path}. Please print and seal it, give it to the head of centre, then delete this file.</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>这一步没有记录，之前的内容都在。</source>
        <translation>This step was not recorded; everything before it is safe.</translation>
    </message>
    <message>
        <source>这一步已经上传（或已写进离线包），撤回不了，它照常有效。{safe}录错了内容用“更正”，文书写错用“作废重开”，整件录错用“作废”。</source>
        <translation>This step is uploaded already (or in an upload bundle) and cannot be taken back; it stays valid. {safe} For wrong content use &quot;Correct&quot;, for a wrong paper &quot;Void and reissue&quot;, for a wrong case &quot;Void&quot;.</translation>
    </message>
    <message>
        <source>这一步是别人做的，只能由本人撤回。{safe}请找经办人，或用“更正”。</source>
        <translation>Someone else did this step; only they can take it back. {safe} Please ask that person, or use &quot;Correct&quot;.</translation>
    </message>
    <message>
        <source>这件后面已经有别的操作，这一步不能撤回。{safe}请刷新办件；录错了内容用“更正”。</source>
        <translation>There are later steps in this case, so this one cannot be taken back. {safe} Please refresh the case; for wrong content use &quot;Correct&quot;.</translation>
    </message>
    <message>
        <source>这一步的文书已经打印。交到申请人手里的文书已经生效，不能撤回。{safe}没有交出或已收回的，请勾选后再撤回；已交出的用“更正”或“作废重开”。</source>
        <translation>The papers of this step are printed. A paper in the applicant&apos;s hands has taken effect and cannot be taken back. {safe} If it was not handed out or is back again, tick that first; if it was handed out, use &quot;Correct&quot; or &quot;Void and reissue&quot;.</translation>
    </message>
    <message>
        <source>办件现在是“{state}”，不能做这一步。{safe}请刷新办件，看看最新进展。</source>
        <translation>The case is now &quot;{state}&quot;; this step cannot be done. {safe} Please refresh the case to see the latest.</translation>
    </message>
    <message>
        <source>您现在的岗位（{role}）不能做这一步。{safe}请由有权限的人来做。</source>
        <translation>Your present role ({role}) may not do this step. {safe} Please have it done by someone who may.</translation>
    </message>
    <message>
        <source>这件现在由另一个中心保管（代码 {office}）。{safe}请先请对方移交。</source>
        <translation>Another centre now keeps this case (code {office}). {safe} Please ask them to hand it over first.</translation>
    </message>
    <message>
        <source>填写的时间早于收件时间。{safe}请核对日期和时间。</source>
        <translation>The time entered is before the intake. {safe} Please check the date and time.</translation>
    </message>
    <message>
        <source>填写的时间早于这件的上一步，前后颠倒了。{safe}请核对日期和时间。</source>
        <translation>The time entered is before the previous step of this case. {safe} Please check the date and time.</translation>
    </message>
    <message>
        <source>填写的时间还没有到。{safe}请核对填写的时间和电脑的日期。</source>
        <translation>The time entered is in the future. {safe} Please check it and the computer&apos;s date.</translation>
    </message>
    <message>
        <source>事项“{item}”在这一天没有生效或已停用。{safe}请换成现行的事项。</source>
        <translation>The item &quot;{item}&quot; was not in force on that day or is out of use. {safe} Please choose the item now in force.</translation>
    </message>
    <message>
        <source>申请人的姓名或证件号码没有填全。{safe}请补填；确实没带证件的，证件类型选“暂无证件”。</source>
        <translation>The applicant&apos;s name or ID number is not complete. {safe} Please complete it; if there is no ID document at hand, choose &quot;No document&quot; as the document type.</translation>
    </message>
    <message>
        <source>还没有列出材料。{safe}请先核对材料清单。</source>
        <translation>No materials are listed yet. {safe} Please go through the list of materials first.</translation>
    </message>
    <message>
        <source>同一人同一事项已有办件（{numbers}）。{safe}请打开那件；仍要新收的，请写明理由。</source>
        <translation>The same person already has a case of this item ({numbers}). {safe} Please open that one; if a new one is still needed, give the reason.</translation>
    </message>
    <message>
        <source>事项“{item}”须本人办理，不能代办。{safe}请通知本人到场，或咨询主管部门。</source>
        <translation>The item &quot;{item}&quot; must be applied for in person, not on behalf. {safe} Please ask the applicant to come, or ask the department in charge.</translation>
    </message>
    <message>
        <source>这个村没有受委托收件，村级代办员不能作为正式收件登记。{safe}请移交窗口收件。</source>
        <translation>This village is not authorised to receive; its agent cannot register an intake. {safe} Please hand it to the counter.</translation>
    </message>
    <message>
        <source>还有材料没有核对结果：{lines}。{safe}请逐项选择合格、缺、不符、免交或容缺。</source>
        <translation>Some materials have no check result: {lines}. {safe} Please mark each one as OK, missing, defective, exempt or tolerated.</translation>
    </message>
    <message>
        <source>这件已经作过一次性补正告知，法律只允许告知一次（行政许可法第三十二条）。{safe}只有新交的材料有问题时，由中心负责人写明理由后才能再告知。</source>
        <translation>The one-time supplement notice was already given; the law allows only one (Administrative Licensing Law, art. 32). {safe} Only when newly handed-in materials are faulty may the head of centre, with a reason, allow another.</translation>
    </message>
    <message>
        <source>再次告知只能针对新交的材料，这些材料上次就能看出问题：{lines}。{safe}请去掉它们，由窗口自行核实。</source>
        <translation>Another notice may name only newly handed-in materials; these could be judged the last time: {lines}. {safe} Please take them out; the counter checks them itself.</translation>
    </message>
    <message>
        <source>有的材料没有写明问题在哪里。{safe}请逐项写清缺什么、怎么补。</source>
        <translation>For some materials it is not said what is wrong. {safe} Please write for each what is missing and how to put it right.</translation>
    </message>
    <message>
        <source>内容还是空的。{safe}请填写后再提交。</source>
        <translation>There is no content yet. {safe} Please fill it in, then submit.</translation>
    </message>
    <message>
        <source>补正告知必须一次说全，还漏了：{lines}。{safe}请把它们加进告知内容。</source>
        <translation>A supplement notice must say everything at once; still left out: {lines}. {safe} Please add them to the notice.</translation>
    </message>
    <message>
        <source>收件已超过法定的告知期限，依法视为受理，不能再告知补正（行政许可法第三十二条）。{safe}请按受理办理。</source>
        <translation>The legal time for the notice is over; the case counts as accepted and no notice can be given (Administrative Licensing Law, art. 32). {safe} Please handle it as accepted.</translation>
    </message>
    <message>
        <source>截止日期早于今天。{safe}请改成今天或以后的日期。</source>
        <translation>The last day is before today. {safe} Please choose today or later.</translation>
    </message>
    <message>
        <source>没有选收到了哪些补正材料。{safe}请逐项核对。</source>
        <translation>It is not marked which supplement materials came in. {safe} Please check them one by one.</translation>
    </message>
    <message>
        <source>申请人的补正期限还没有过，不能按逾期处理。{safe}请等期限过后再办。</source>
        <translation>The applicant&apos;s time to supplement is not over; it cannot be treated as lapsed. {safe} Please wait until it is over.</translation>
    </message>
    <message>
        <source>还没有催告过申请人。{safe}请先用电话或上门催告并记录，再按逾期处理。</source>
        <translation>The applicant was not reminded yet. {safe} Please remind by phone or visit and record it, then treat it as lapsed.</translation>
    </message>
    <message>
        <source>材料还不齐：{lines}。{safe}请先核对合格，或改用容缺受理、一次性补正告知。</source>
        <translation>Materials are not complete: {lines}. {safe} Please mark them OK first, or use accept with gaps or the one-time supplement notice.</translation>
    </message>
    <message>
        <source>下列材料不在可容缺的范围：{lines}。{safe}请补齐，或改为一次性补正告知。</source>
        <translation>These materials are not tolerable gaps: {lines}. {safe} Please complete them, or use the one-time supplement notice.</translation>
    </message>
    <message>
        <source>容缺受理要申请人签承诺书。{safe}请签字后勾选“已签承诺书”。</source>
        <translation>To accept with gaps the applicant must sign a promise. {safe} Please have it signed, then tick &quot;Promise signed&quot;.</translation>
    </message>
    <message>
        <source>容缺补齐的期限晚于承诺办结日（{due}）。{safe}请改成这一天或更早。</source>
        <translation>The day to fill the gaps is after the promised closing day ({due}). {safe} Please choose that day or earlier.</translation>
    </message>
    <message>
        <source>没有写理由。{safe}请写明理由。</source>
        <translation>There is no reason. {safe} Please give the reason.</translation>
    </message>
    <message>
        <source>没有写救济途径。{safe}请写明申请人可以向谁申请行政复议、到哪里起诉和期限。</source>
        <translation>The remedies are not stated. {safe} Please write where and until when the applicant may ask for review or go to court.</translation>
    </message>
    <message>
        <source>没有写应向哪个机关申请。{safe}请填写正确的机关，方便申请人去办。</source>
        <translation>The right organ is not named. {safe} Please fill it in, so that the applicant knows where to go.</translation>
    </message>
    <message>
        <source>受理期限还没有过，不能视为受理。{safe}</source>
        <translation>The time for acceptance is not over; the case cannot count as accepted. {safe}</translation>
    </message>
    <message>
        <source>视为受理应从收到申请的那一天（{received}）算起（行政许可法第三十二条）。{safe}请核对生效日期。</source>
        <translation>Deemed acceptance counts from the day the application came in ({received}; Administrative Licensing Law, art. 32). {safe} Please check the effective day.</translation>
    </message>
    <message>
        <source>这件不是视为受理的，没有可以撤销的。{safe}请刷新办件。</source>
        <translation>This case is not deemed accepted; there is nothing to reverse. {safe} Please refresh the case.</translation>
    </message>
    <message>
        <source>材料清单里没有这一项。{safe}请刷新办件后重新核对。</source>
        <translation>This is not on the list of materials. {safe} Please refresh the case and check again.</translation>
    </message>
    <message>
        <source>“{kind}”依法不能停表。{safe}请作为备注记录原因，时限照常计算。</source>
        <translation>By law &quot;{kind}&quot; does not stop the clock. {safe} Please record the reason as a note; the time goes on running.</translation>
    </message>
    <message>
        <source>没有写法律依据。{safe}请写明依据的条款。</source>
        <translation>The legal basis is not stated. {safe} Please write the article it rests on.</translation>
    </message>
    <message>
        <source>特别程序要书面告知申请人才能停表。{safe}请先出具告知书并送达。</source>
        <translation>A special procedure stops the clock only if the applicant is told in writing. {safe} Please issue and deliver the notice first.</translation>
    </message>
    <message>
        <source>这件已经在停表，不能再停一次。{safe}请先结束正在进行的特别程序。</source>
        <translation>The clock of this case is already stopped and cannot be stopped twice. {safe} Please end the running special procedure first.</translation>
    </message>
    <message>
        <source>没有找到要结束的特别程序。{safe}请刷新办件。</source>
        <translation>The special procedure to end was not found. {safe} Please refresh the case.</translation>
    </message>
    <message>
        <source>结束时间早于开始时间。{safe}请核对时间。</source>
        <translation>The end is before the start. {safe} Please check the times.</translation>
    </message>
    <message>
        <source>没有写特别程序的结果。{safe}请写明结果再恢复计时。</source>
        <translation>The result of the special procedure is not stated. {safe} Please write it, then let the clock run again.</translation>
    </message>
    <message>
        <source>这件已经延期过一次，法律只允许一次（行政许可法第四十二条）。{safe}请在现有期限内办结。</source>
        <translation>This case was already extended; the law allows it once (Administrative Licensing Law, art. 42). {safe} Please close it within the present limit.</translation>
    </message>
    <message>
        <source>期限（{due}）已经过了，不能再延期。{safe}请尽快办结并备注超期原因。</source>
        <translation>The limit ({due}) has passed; it can no longer be extended. {safe} Please close the case soon and note why it is overdue.</translation>
    </message>
    <message>
        <source>延长的时间超过规定（最多 {most}）。{safe}请改短。</source>
        <translation>The extension is longer than allowed (at most {most}). {safe} Please make it shorter.</translation>
    </message>
    <message>
        <source>事项“{item}”没有可以延期的规定。{safe}请在现有期限内办结。</source>
        <translation>The item &quot;{item}&quot; has no rule for extension. {safe} Please close the case within the present limit.</translation>
    </message>
    <message>
        <source>协办期限应早于本件到期日（{due}）。{safe}请把协办期限改早。</source>
        <translation>The assist must be due before the case is ({due}). {safe} Please choose an earlier day.</translation>
    </message>
    <message>
        <source>没有找到对应的协办请求。{safe}请刷新办件。</source>
        <translation>The request for assistance was not found. {safe} Please refresh the case.</translation>
    </message>
    <message>
        <source>没有写意见。{safe}请写明意见。</source>
        <translation>There is no opinion. {safe} Please write it.</translation>
    </message>
    <message>
        <source>事项“{item}”不需要转报上级。{safe}请在本级办理。</source>
        <translation>The item &quot;{item}&quot; is not reported up. {safe} Please handle it at this level.</translation>
    </message>
    <message>
        <source>容缺的材料还没有补齐，不能转报：{lines}。{safe}请补齐后连同全部材料一起转报。</source>
        <translation>Tolerated gaps are not filled, so it cannot be reported up: {lines}. {safe} Please fill them and report up with all materials.</translation>
    </message>
    <message>
        <source>这件没有待补的容缺材料。{safe}请刷新办件。</source>
        <translation>This case has no gaps to fill. {safe} Please refresh the case.</translation>
    </message>
    <message>
        <source>容缺补齐的期限还没有过。{safe}请等期限过后再办。</source>
        <translation>The time to fill the gaps is not over. {safe} Please wait until it is over.</translation>
    </message>
    <message>
        <source>这件没有移交给本中心（{office}）。{safe}请先请对方移交。</source>
        <translation>This case was not handed over to this centre ({office}). {safe} Please ask the other centre to hand it over first.</translation>
    </message>
    <message>
        <source>容缺的材料还没有补齐：{lines}。{safe}请补齐后再办结。</source>
        <translation>Tolerated gaps are not filled: {lines}. {safe} Please fill them, then close the case.</translation>
    </message>
    <message>
        <source>特别程序还没有结束，不能作决定。{safe}请先结束特别程序并写明结果。</source>
        <translation>The special procedure is not over; no decision can be made. {safe} Please end it first and write its result.</translation>
    </message>
    <message>
        <source>公示的天数还不够，不能作决定。{safe}请公示期满后再办。</source>
        <translation>The days of public notice are not over; no decision can be made. {safe} Please wait until they are.</translation>
    </message>
    <message>
        <source>可能重复的办件还没有判定：{numbers}。{safe}请先判定是不是重复。</source>
        <translation>Possible duplicates are not judged yet: {numbers}. {safe} Please judge first whether they are duplicates.</translation>
    </message>
    <message>
        <source>已转报上级的办件由上级部门决定，本级不能决定。{safe}请等上级的决定。</source>
        <translation>A case reported up is decided by the superior; this level cannot decide. {safe} Please wait for their decision.</translation>
    </message>
    <message>
        <source>承诺件不能由受理的人自己审批。{safe}请由另一位审批人办结。</source>
        <translation>A promised case may not be approved by the person who accepted it. {safe} Please have another approver close it.</translation>
    </message>
    <message>
        <source>没有申请人签字的撤回申请。{safe}请申请人签字后再办。</source>
        <translation>There is no signed request to withdraw. {safe} Please have the applicant sign first.</translation>
    </message>
    <message>
        <source>没有选终止的原因。{safe}请选择原因。</source>
        <translation>No ground for terminating is chosen. {safe} Please choose it.</translation>
    </message>
    <message>
        <source>这件已超期，作废要由督查人员办理。{safe}请联系督查人员。</source>
        <translation>This case is overdue; only a supervisor may void it. {safe} Please ask the supervisor.</translation>
    </message>
    <message>
        <source>这一步要由中心负责人批准。{safe}请填写批准人。</source>
        <translation>The head of centre must approve this step. {safe} Please fill in who approved.</translation>
    </message>
    <message>
        <source>恢复供电或网络已超过两个工作日，补录要由督查人员批准。{safe}请联系督查人员。</source>
        <translation>Power or network came back more than two working days ago; a supervisor must approve the backfill. {safe} Please ask the supervisor.</translation>
    </message>
    <message>
        <source>邮寄送达要写邮件号。{safe}请填写邮件号。</source>
        <translation>Delivery by post needs a tracking number. {safe} Please fill it in.</translation>
    </message>
    <message>
        <source>没有写谁签收。{safe}请填写签收人。</source>
        <translation>It is not said who signed for it. {safe} Please fill in the signer.</translation>
    </message>
    <message>
        <source>这件已经送达过。{safe}请刷新办件。</source>
        <translation>This case was already delivered. {safe} Please refresh the case.</translation>
    </message>
    <message>
        <source>没有寄出记录，不能登记退回。{safe}请刷新办件。</source>
        <translation>There is no record of sending, so no return can be recorded. {safe} Please refresh the case.</translation>
    </message>
    <message>
        <source>申请和批准不能是同一个人。{safe}请由另一位负责人批准。</source>
        <translation>The person who asks and the one who approves cannot be the same. {safe} Please have another person in charge approve.</translation>
    </message>
    <message>
        <source>这一次服务已经评价过了，一次只能评一回。{safe}</source>
        <translation>This service was already rated; each one is rated once. {safe}</translation>
    </message>
    <message>
        <source>评价的日期和这一次服务对不上。{safe}</source>
        <translation>The day of the rating does not match this service. {safe}</translation>
    </message>
    <message>
        <source>今天没有为申请人办过这件，不能请申请人评价。{safe}请在办完当天评价。</source>
        <translation>Nothing was done for the applicant in this case today; no rating can be asked for. {safe} Please ask on the day of the service.</translation>
    </message>
    <message>
        <source>这件没有待整改的差评。{safe}</source>
        <translation>This case has no bad rating to rectify. {safe}</translation>
    </message>
    <message>
        <source>“{field}”不能更正（编号和发生时间一经记录不改）。{safe}确有错误请备注说明或联系中心负责人。</source>
        <translation>&quot;{field}&quot; cannot be corrected (number and time stay once recorded). {safe} If it is really wrong, add a note or ask the head of centre.</translation>
    </message>
    <message>
        <source>这一项刚才已经改成“{theirs}”，您填的是“{mine}”。{safe}请刷新办件，看清楚再决定用哪个。</source>
        <translation>This was just changed to &quot;{theirs}&quot;; you entered &quot;{mine}&quot;. {safe} Please refresh the case and decide which is right.</translation>
    </message>
    <message>
        <source>没有写更正理由，或新旧内容一样。{safe}请核对并写明理由。</source>
        <translation>There is no reason for the correction, or old and new are the same. {safe} Please check and give the reason.</translation>
    </message>
    <message>
        <source>新的日期时间写得不对。{safe}请按年月日和时间重新填写。</source>
        <translation>The new date and time cannot be read. {safe} Please enter year, month, day and time again.</translation>
    </message>
    <message>
        <source>补录要有纸质依据的扫描件和理由。{safe}请先扫描纸质登记。</source>
        <translation>A backfill needs a scan of the paper record and a reason. {safe} Please scan the paper record first.</translation>
    </message>
    <message>
        <source>编号 {number} 是另一台电脑预留的空白受理单。{safe}请到那台电脑补录；那台坏了的，编号留空，把纸上的编号写进备注。</source>
        <translation>Number {number} is a blank slip reserved on another computer. {safe}Backfill it there; if that one is broken leave the number empty and write the one on the paper into the note.</translation>
    </message>
    <message>
        <source>编号 {number} 不是本机预留的空白受理单。{safe}请核对纸上的编号，或留空由本机编号。</source>
        <translation>Number {number} is not a blank slip reserved here. {safe}Check the number on the paper, or leave it empty for this computer to number.</translation>
    </message>
    <message>
        <source>编号 {number} 的空白受理单已经作废。{safe}请把编号留空由本机编号，并把纸上的编号写进备注。</source>
        <translation>The blank slip with number {number} is void. {safe}Leave the number empty for this computer to number, and write the one on the paper into the note.</translation>
    </message>
    <message>
        <source>这张空白受理单是为别的事项预留的（{item}）。{safe}请核对事项，或把编号留空由本机编号。</source>
        <translation>This blank slip was reserved for another item ({item}). {safe}Check the item, or leave the number empty.</translation>
    </message>
    <message>
        <source>这张空白受理单只用于 {day}，和填写的收件日期不同。{safe}请核对收件日期，或把编号留空。</source>
        <translation>This blank slip is for {day} only, not the intake day given. {safe}Check the day, or leave the number empty.</translation>
    </message>
    <message>
        <source>事项“{item}”还没有实施编码，不能预留编号。{safe}停电时请用县里发的纸质登记簿。</source>
        <translation>The item &quot;{item}&quot; has no implementation code yet; no numbers can be reserved. {safe}In a power cut use the paper register of the county.</translation>
    </message>
    <message>
        <source>不能为已经过去的日子预留编号。{safe}请选今天或以后。</source>
        <translation>No numbers can be reserved for a past day. {safe}Choose today or later.</translation>
    </message>
    <message>
        <source>最多提前 {days} 天预留编号。{safe}请选近一些的日子。</source>
        <translation>Numbers can be reserved at most {days} day(s) ahead. {safe}Choose a nearer day.</translation>
    </message>
    <message>
        <source>{day} 这个事项的编号不够了。{safe}请少留几张。</source>
        <translation>Not enough numbers of this item on {day}. {safe}Reserve fewer.</translation>
    </message>
    <message>
        <source>编号 {number} 已经用过，不能再用一次。{safe}请核对纸质登记簿上的编号，或留空由本机编号。</source>
        <translation>Number {number} is already in use and cannot be used again. {safe} Please check the number in the paper register, or leave it empty for this computer to give one.</translation>
    </message>
    <message>
        <source>内容里有乱码或看不见的控制符号（{sign}）。{safe}请删掉这一处，用键盘重新输入。</source>
        <translation>The text has garbled or invisible characters ({sign}). {safe} Please delete them and type this part again.</translation>
    </message>
    <message>
        <source>日期或时间不可能（年份应在 1900 到 2199 之间）。{safe}请核对填写的日期。</source>
        <translation>The date or time is impossible (years run from 1900 to 2199). {safe} Please check the date.</translation>
    </message>
    <message>
        <source>内容太长（最多约 {most} 个字）。{safe}请删减，或分几次记录。</source>
        <translation>The text is too long (at most about {most} characters). {safe} Please shorten it or record it in parts.</translation>
    </message>
    <message>
        <source>这件已经有正式编号 {number}，编号不改。{safe}</source>
        <translation>This case already has the official number {number}; it does not change. {safe}</translation>
    </message>
    <message>
        <source>别处已经先办了这一步，以先到且合法的为准。</source>
        <translation>This step was done elsewhere first; the first lawful one counts. </translation>
    </message>
    <message>
        <source>法律只允许做一次，别处已经做过。</source>
        <translation>The law allows this once; it was done elsewhere already. </translation>
    </message>
    <message>
        <source>到省平台时办件状态已经变了。</source>
        <translation>The state of the case had changed when this reached the platform. </translation>
    </message>
    <message>
        <source>到省平台时办件状态已经变了，这一步不能再做。</source>
        <translation>The state of the case had changed when this reached the platform; the step can no longer be done. </translation>
    </message>
    <message>
        <source>同一内容别处也改了，两边不一致。</source>
        <translation>The same content was changed elsewhere too; the two differ. </translation>
    </message>
    <message>
        <source>省平台还没有收到这件的收件登记。</source>
        <translation>The platform does not have the intake of this case yet. </translation>
    </message>
    <message>
        <source>越权待移交：这件已由别的机构办理，这一步不计入本中心。可一键移交，原时间不变。</source>
        <translation>Outside this centre: the case is with another office, so this step does not count here. It can be handed over with one click; the original time stays. </translation>
    </message>
    <message>
        <source>省平台看不懂这条内容（版本较新）。</source>
        <translation>The platform cannot read this content (it is of a newer version). </translation>
    </message>
    <message>
        <source>这类记录只能由省平台写入。</source>
        <translation>Only the platform may write such records. </translation>
    </message>
    <message>
        <source>这条内容的格式有问题，省平台没有采纳。</source>
        <translation>The form of this content is wrong; the platform did not take it. </translation>
    </message>
    <message>
        <source>您的操作没有生效，已保留为记录。</source>
        <translation>Your step has no effect; it is kept as a record.</translation>
    </message>
    <message>
        <source>省平台没有采纳（代号 {code}）。{kept}</source>
        <translation>The platform did not take it (code {code}). {kept}</translation>
    </message>
    <message>
        <source>现在不能做这一步（代号 {code}）。{not_saved}请把代号告诉县级管理员。</source>
        <translation>This step cannot be done now (code {code}). {not_saved} Please tell the county administrator the code.</translation>
    </message>
    <message>
        <source>另一种状态</source>
        <translation>another state</translation>
    </message>
    <message>
        <source>当前岗位</source>
        <translation>present role</translation>
    </message>
    <message>
        <source>另一中心</source>
        <translation>another centre</translation>
    </message>
    <message>
        <source>这个事项</source>
        <translation>this item</translation>
    </message>
    <message>
        <source>编号见办件列表</source>
        <translation>see the case list</translation>
    </message>
    <message>
        <source>见材料清单</source>
        <translation>see the list of materials</translation>
    </message>
    <message>
        <source>这种情形</source>
        <translation>this ground</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>规定的时间</source>
        <translation>the time allowed</translation>
    </message>
    <message>
        <source>这一项</source>
        <translation>this field</translation>
    </message>
    <message>
        <source>收件日</source>
        <translation>day of intake</translation>
    </message>
    <message>
        <source>另一天</source>
        <translation>another day</translation>
    </message>
    <message>
        <source>看不见的字符</source>
        <translation>invisible character</translation>
    </message>
    <message>
        <source>另一个值</source>
        <translation>another value</translation>
    </message>
</context>
<context>
    <name>releases</name>
    <message>
        <source>这里没有更新清单，或者它不是黔办的更新清单。现在的程序和数据没有改动。请选更新包的文件夹，或向县里要更新包。</source>
        <translation>There is no update list here, or it is not one of Qianban. The program and the data are unchanged. Choose the folder of the update, or ask the county for it.</translation>
    </message>
    <message>
        <source>更新清单大得不正常，没有采用。现在的程序和数据没有改动。请告诉县里。</source>
        <translation>The update list is too large to be one and was not used. The program and the data are unchanged. Tell the county.</translation>
    </message>
    <message>
        <source>更新清单不完整或被改过，没有采用。现在的程序和数据没有改动。请重新拷贝，或稍后再试。</source>
        <translation>The update list is incomplete or was changed and was not used. The program and the data are unchanged. Copy it again, or try later.</translation>
    </message>
    <message>
        <source>更新清单是更新的格式，本程序读不了。现在的程序和数据没有改动。请用安装程序装新版，数据会保留。</source>
        <translation>The update list has a newer form that this program cannot read. The program and the data are unchanged. Install the new version with its setup; the data is kept.</translation>
    </message>
    <message>
        <source>这是别的软件的更新清单，没有采用。现在的程序和数据没有改动。</source>
        <translation>This is the update list of other software and was not used. The program and the data are unchanged.</translation>
    </message>
    <message>
        <source>更新由本程序不认识的发布者签名，没有采用。现在的程序和数据没有改动。请告诉县里。</source>
        <translation>The update is signed by somebody this program does not know and was not used. The program and the data are unchanged. Tell the county.</translation>
    </message>
    <message>
        <source>更新清单的签名不对，内容可能被改过，没有采用。现在的程序和数据没有改动。请告诉县里。</source>
        <translation>The signature of the update list is wrong, it may have been changed, and it was not used. The program and the data are unchanged. Tell the county.</translation>
    </message>
    <message>
        <source>更新里的文件清单读不懂，没有采用。现在的程序和数据没有改动。请重新拷贝，或告诉县里。</source>
        <translation>A list of files in the update cannot be read, and it was not used. The program and the data are unchanged. Copy it again, or tell the county.</translation>
    </message>
    <message>
        <source>更新里有不允许的文件名（{path}），没有采用。现在的程序和数据没有改动。请告诉县里。</source>
        <translation>The update holds a file name that is not allowed ({path}) and was not used. The program and the data are unchanged. Tell the county.</translation>
    </message>
    <message>
        <source>更新里有一个文件坏了，没有采用。现在的程序和数据没有改动。请重新拷贝，或稍后再试。</source>
        <translation>A file of the update is damaged, and it was not used. The program and the data are unchanged. Copy it again, or try later.</translation>
    </message>
    <message>
        <source>更新包里缺文件，没有采用。现在的程序和数据没有改动。请把整个更新文件夹重新拷贝。</source>
        <translation>A file of the update is missing, and it was not used. The program and the data are unchanged. Copy the whole folder of the update again.</translation>
    </message>
</context>
<context>
    <name>returned</name>
    <message>
        <source>省级数据平台退回的数据</source>
        <translation>Data returned by the provincial data platform</translation>
    </message>
    <message>
        <source>没有退回的数据。</source>
        <translation>There is no returned data.</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>已更正，重新上报</source>
        <translation>Corrected, report again</translation>
    </message>
    <message>
        <source>无需更正，重新上报</source>
        <translation>Nothing to correct, report again</translation>
    </message>
    <message>
        <source>处理说明（留在办件记录里；无需更正时必填）(&amp;U)</source>
        <translation>Explanation (stays in the case; required if nothing is corrected)(&amp;U)</translation>
    </message>
    <message>
        <source>选中一条，看看原因，再决定怎样处理。</source>
        <translation>Choose a record, see the reason, then decide what to do.</translation>
    </message>
    <message>
        <source>请先写明为什么无需更正。</source>
        <translation>Please say first why there is nothing to correct.</translation>
    </message>
    <message>
        <source>退回以后这件还没有改动过。请先按 Enter 打开办件，更正有误的内容，再回来点“已更正”。</source>
        <translation>This case was not changed since the return. Please open it with Enter, correct what is wrong, then come back and choose &quot;Corrected&quot;.</translation>
    </message>
    <message>
        <source>已记下处理结果。上传以后，省平台会重新上报这一条。</source>
        <translation>Recorded what was done. After the upload the platform reports this record again.</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>无需更正</source>
        <translation>Nothing to correct</translation>
    </message>
    <message>
        <source>对方没有说明原因</source>
        <translation>No reason was given</translation>
    </message>
    <message>
        <source>受理信息</source>
        <translation>acceptance data</translation>
    </message>
    <message>
        <source>材料信息</source>
        <translation>material data</translation>
    </message>
    <message>
        <source>过程信息</source>
        <translation>procedure data</translation>
    </message>
    <message>
        <source>特别程序信息</source>
        <translation>special procedure data</translation>
    </message>
    <message>
        <source>结果信息</source>
        <translation>result data</translation>
    </message>
    <message>
        <source>国家政务服务平台</source>
        <translation>National government service platform</translation>
    </message>
    <message>
        <source>省数据共享交换平台</source>
        <translation>Provincial data exchange platform</translation>
    </message>
    <message>
        <source>请核对申请人姓名、证件号码和收件、受理时间。</source>
        <translation>Please check the applicant&apos;s name, ID number, and the times of intake and acceptance.</translation>
    </message>
    <message>
        <source>请核对材料名称和收取方式。</source>
        <translation>Please check the names of the materials and how they were taken in.</translation>
    </message>
    <message>
        <source>请核对各环节的时间和说明。</source>
        <translation>Please check the times and notes of the steps.</translation>
    </message>
    <message>
        <source>请核对特别程序或延期的时间和理由。</source>
        <translation>Please check times and reasons of the special procedure or extension.</translation>
    </message>
    <message>
        <source>请核对办结时间、结果和证照编号。</source>
        <translation>Please check closing time, result and certificate number.</translation>
    </message>
    <message>
        <source>{said}（代号 {code}）</source>
        <translation>{said} (code {code})</translation>
    </message>
    <message>
        <source>省级数据平台</source>
        <translation>Provincial data platform</translation>
    </message>
    <message>
        <source>退回以后这件已有改动。</source>
        <translation> This case was changed since the return.</translation>
    </message>
    <message>
        <source>请核对办件内容。</source>
        <translation>Please check the case.</translation>
    </message>
    <message>
        <source>{whose}退回了{what}：{code}。办件本身已确认，没有受影响。{next_step}{done}</source>
        <translation>{whose} returned {what}: {code}. The case itself is confirmed and not affected. {next_step}{done}</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>窗口受理</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>村级代办</source>
        <translation>Village agent</translation>
    </message>
    <message>
        <source>上级部门</source>
        <translation>Superior department</translation>
    </message>
    <message>
        <source>中心负责人</source>
        <translation>Head of centre</translation>
    </message>
    <message>
        <source>督查</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>screens_attachments</name>
    <message>
        <source>添加时间</source>
        <translation>Added at</translation>
    </message>
    <message>
        <source>添加人</source>
        <translation>Added by</translation>
    </message>
    <message>
        <source>添加附件…</source>
        <translation>Add attachment…</translation>
    </message>
    <message>
        <source>取回到本机</source>
        <translation>Fetch to here</translation>
    </message>
    <message>
        <source>附件已加密存在本机，联网后自动上传，不影响办件。</source>
        <translation>The attachment is saved here, encrypted; it is uploaded by itself when online and does not hold up the case.</translation>
    </message>
    <message>
        <source>已排上队：取回 {count} 个附件，联网后自动下载到本机。办件不受影响。</source>
        <translation>Queued to fetch: {count} attachment(s); they come by themselves when online. Cases go on as usual.</translation>
    </message>
    <message>
        <source>附件上传</source>
        <translation>Attachment upload</translation>
    </message>
    <message>
        <source>暂停传附件</source>
        <translation>Pause attachments</translation>
    </message>
    <message>
        <source>上传中</source>
        <translation>Uploading</translation>
    </message>
    <message>
        <source>已上传</source>
        <translation>Uploaded</translation>
    </message>
    <message>
        <source>缺失</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>在省平台</source>
        <translation>On platform</translation>
    </message>
    <message>
        <source>取回中</source>
        <translation>Fetching</translation>
    </message>
    <message>
        <source>等待上传的附件</source>
        <translation>Attachments to upload</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>先传这个</source>
        <translation>Send first</translation>
    </message>
    <message>
        <source>暂停这个</source>
        <translation>Pause this</translation>
    </message>
    <message>
        <source>继续传这个</source>
        <translation>Resume this</translation>
    </message>
    <message>
        <source>已暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>（附件）</source>
        <translation>(attachment)</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>还有 {waiting} 个附件（{left}）待上传</source>
        <translation>Attachments to upload: {waiting} ({left})</translation>
    </message>
    <message>
        <source>没有等待上传的附件</source>
        <translation>No attachments to upload</translation>
    </message>
    <message>
        <source>已暂停，办件照常上传</source>
        <translation>paused, cases are uploaded as usual</translation>
    </message>
    <message>
        <source>按现在的网速约需{duration}</source>
        <translation>about {duration} at this speed</translation>
    </message>
    <message>
        <source>已上传 {stored} 个</source>
        <translation>uploaded: {stored}</translation>
    </message>
    <message>
        <source>{missing} 个缺失，请打开办件重新扫描添加</source>
        <translation>missing: {missing}, please open the case and scan them again</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>不到 1 分钟</source>
        <translation>1 minute at most</translation>
    </message>
    <message>
        <source> {round} 分钟</source>
        <translation>{round} minute(s)</translation>
    </message>
    <message>
        <source> {seconds:.1f} 小时</source>
        <translation>{seconds:.1f} hour(s)</translation>
    </message>
</context>
<context>
    <name>screens_audit</name>
    <message>
        <source>审计</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>您看到的是自己的操作。中心负责人和督查可以看全中心的。</source>
        <translation>You see your own acts. The head of centre and supervisors see those of the whole centre.</translation>
    </message>
    <message>
        <source>全中心的操作，最新的在前。记录只能看，不能改、不能删。</source>
        <translation>Acts of the whole centre, latest first. They can be read, not changed or deleted.</translation>
    </message>
    <message>
        <source>没有符合条件的操作记录。换个条件看看。</source>
        <translation>No acts match. Try other conditions.</translation>
    </message>
    <message>
        <source>全部操作</source>
        <translation>All acts</translation>
    </message>
    <message>
        <source>全部人员</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>编号末几位(&amp;N)</source>
        <translation>Last digits of number(&amp;N)</translation>
    </message>
    <message>
        <source>从(&amp;F)</source>
        <translation>From(&amp;F)</translation>
    </message>
    <message>
        <source>到(&amp;T)</source>
        <translation>To(&amp;T)</translation>
    </message>
    <message>
        <source>限定日期(&amp;D)</source>
        <translation>Limit dates(&amp;D)</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>校验完整性</source>
        <translation>Check integrity</translation>
    </message>
    <message>
        <source>停止校验</source>
        <translation>Stop check</translation>
    </message>
    <message>
        <source>正在校验</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>校验已停止，没有改动任何内容。</source>
        <translation>The check was stopped; nothing was changed.</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>本中心</source>
        <translation>This centre</translation>
    </message>
    <message>
        <source>省平台</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>查看完整个人信息</source>
        <translation>Show full personal data</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>登录、退出、锁屏</source>
        <translation>Sign in, out, lock</translation>
    </message>
    <message>
        <source>更新、退回、修复程序</source>
        <translation>Updates, returns, repairs of the program</translation>
    </message>
    <message>
        <source>更正、作废、补录</source>
        <translation>Correct, void, backfill</translation>
    </message>
    <message>
        <source>业务办理</source>
        <translation>Case work</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>About</translation>
    </message>
    <message>
        <source>改动前 → 改动后</source>
        <translation>Before → after</translation>
    </message>
    <message>
        <source>原因、说明</source>
        <translation>Reason, details</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock screen</translation>
    </message>
    <message>
        <source>口令输错</source>
        <translation>Wrong PIN</translation>
    </message>
    <message>
        <source>用恢复单换口令</source>
        <translation>New PIN by recovery sheet</translation>
    </message>
    <message>
        <source>换新恢复单</source>
        <translation>New recovery sheet</translation>
    </message>
    <message>
        <source>选定下次启动换用 {version}</source>
        <translation>Chose {version} for the next start</translation>
    </message>
    <message>
        <source>程序已更新到 {version}</source>
        <translation>Program updated to {version}</translation>
    </message>
    <message>
        <source>程序退回到 {version}</source>
        <translation>Program went back to {version}</translation>
    </message>
    <message>
        <source>{before} 没能启动，自动退回到 {version}</source>
        <translation>{before} did not start, went back to {version}</translation>
    </message>
    <message>
        <source>修复程序文件 {files} 个</source>
        <translation>Program files put right: {files}</translation>
    </message>
    <message>
        <source>请停止在这台电脑上办件，不要删除、移动数据文件，也不要重装；马上联系县级管理员，把这一屏读给他听。已经上报省平台的办件不受影响。本程序不会改动这些数据。</source>
        <translation>Please stop case work on this computer; do not delete or move the data files and do not reinstall. Call the county administrator at once and read this screen out. Cases already uploaded are not affected. This program does not change the data.</translation>
    </message>
    <message>
        <source> {times} 次</source>
        <translation> {times} time(s)</translation>
    </message>
    <message>
        <source>导出{ledger} {rows} 行，{more}</source>
        <translation>Export {ledger}, rows: {rows}, {more}</translation>
    </message>
    <message>
        <source>已脱敏</source>
        <translation>masked</translation>
    </message>
    <message>
        <source>含完整号码</source>
        <translation>with full numbers</translation>
    </message>
    <message>
        <source>{field}：{old} → {new}</source>
        <translation>{field}: {old} → {new}</translation>
    </message>
    <message>
        <source>，补打</source>
        <translation>, reprint</translation>
    </message>
    <message>
        <source>，第 {copy} 份{again}</source>
        <translation>, print no. {copy}{again}</translation>
    </message>
    <message>
        <source>已显示 {shown} 条，往下翻会接着读。</source>
        <translation>Shown: {shown}; scroll down to read on.</translation>
    </message>
    <message>
        <source>共 {shown} 条。</source>
        <translation>Records: {shown}.</translation>
    </message>
    <message>
        <source>已导出 {rows} 条到“{name}”，号码已脱敏。这次导出已记入审计。</source>
        <translation>Exported to &quot;{name}&quot;: {rows} record(s), numbers masked. This export is in the audit.</translation>
    </message>
    <message>
        <source>正在校验，{done:,} / {total:,}（{percent}%）。可以继续做别的。</source>
        <translation>Checking, {done:,} / {total:,} ({percent}%). You can go on with other work.</translation>
    </message>
    <message>
        <source>其中 {positions:,} 条已在省平台的链上，末条指纹 {head}</source>
        <translation>in the platform&apos;s chain: {positions:,}, last fingerprint {head}</translation>
    </message>
    <message>
        <source>还没有上报过</source>
        <translation>nothing uploaded yet</translation>
    </message>
    <message>
        <source>{entries:,} 条，连续完整；{placed}。校验于 {at}。</source>
        <translation>Records: {entries:,}, whole and unbroken; {placed}. Checked at {at}.</translation>
    </message>
    <message>
        <source>第 {gone_through:,} 条之后不一致（{first_bad}），校验于 {at}。{stop_and_call}</source>
        <translation>After record {gone_through:,} the journal does not match ({first_bad}), checked at {at}. {stop_and_call}</translation>
    </message>
</context>
<context>
    <name>screens_books</name>
    <message>
        <source>台账</source>
        <translation>Ledgers</translation>
    </message>
    <message>
        <source>全部村（社区）</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>全部事项</source>
        <translation>All items</translation>
    </message>
    <message>
        <source>全部部门</source>
        <translation>All departments</translation>
    </message>
    <message>
        <source>全部经办人</source>
        <translation>All handlers</translation>
    </message>
    <message>
        <source>统计图</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>导出哪些列（空格键选中或取消）(&amp;L)</source>
        <translation>Columns to export (Space ticks or unticks)(&amp;L)</translation>
    </message>
    <message>
        <source>全部列</source>
        <translation>All columns</translation>
    </message>
    <message>
        <source>至少选一列。还没有导出。</source>
        <translation>Choose at least one column. Nothing was exported yet.</translation>
    </message>
    <message>
        <source>审核人（印在表头，可不填）(&amp;R)</source>
        <translation>Reviewer (in the heading, optional)(&amp;R)</translation>
    </message>
    <message>
        <source>保护工作表：能筛选，不能改(&amp;P)</source>
        <translation>Protect the sheet: filter, no changes(&amp;P)</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>另存为 {name}</source>
        <translation>Save as {name}</translation>
    </message>
    <message>
        <source>没有打开：这台电脑上没有找到能打开这个文件的程序。文件已存好：{path}</source>
        <translation>Not opened: this computer has no program for this file. The file is saved: {path}</translation>
    </message>
    <message>
        <source>{name}预览</source>
        <translation>Preview: {name}</translation>
    </message>
    <message>
        <source>先看前 {shown} 行，正在数全部…</source>
        <translation>First {shown} rows, counting the rest…</translation>
    </message>
    <message>
        <source>共 {shown} 行</source>
        <translation>Rows: {shown}</translation>
    </message>
    <message>
        <source>合计 {rows} 行</source>
        <translation>Total rows: {rows}</translation>
    </message>
    <message>
        <source>（{cases} 件）</source>
        <translation> (cases: {cases})</translation>
    </message>
    <message>
        <source>；先看前 {shown} 行，导出含全部</source>
        <translation>; first {shown} rows shown, the export holds all</translation>
    </message>
    <message>
        <source>。其中 {unconfirmed} 件省平台尚未确认</source>
        <translation>. Not yet confirmed by the platform: {unconfirmed}</translation>
    </message>
    <message>
        <source>未同步 {unconfirmed} 件，未计入省平台口径</source>
        <translation>not yet synced, not in the platform&apos;s figures: {unconfirmed}</translation>
    </message>
    <message>
        <source>省平台已全部确认</source>
        <translation>all confirmed by the platform</translation>
    </message>
    <message>
        <source>本机数据，截至 {as_of}；{late}。</source>
        <translation>Data of this computer as of {as_of}; {late}.</translation>
    </message>
    <message>
        <source>{person}（{since} 起）</source>
        <translation>{person} (since {since})</translation>
    </message>
    <message>
        <source>一台电脑</source>
        <translation>a computer</translation>
    </message>
    <message>
        <source>等 {quiet} 台</source>
        <translation> and others, computers: {quiet}</translation>
    </message>
    <message>
        <source>本中心还有窗口较久没有新数据报来：{told}{more}，它们之后办的不在内。</source>
        <translation> Counters of this centre with no new data for a while: {told}{more}; what they did since is not in here.</translation>
    </message>
    <message>
        <source>，每秒 {round} 行</source>
        <translation>, rows per second: {round}</translation>
    </message>
    <message>
        <source>正在导出，已写 {rows}{of} 行{speed}…可以继续做别的。</source>
        <translation>Exporting, rows written: {rows}{of}{speed} … You can go on with other work.</translation>
    </message>
</context>
<context>
    <name>screens_capture</name>
    <message>
        <source>拍照/扫描材料</source>
        <translation>Photo / scan</translation>
    </message>
    <message>
        <source>粘贴图片或文件</source>
        <translation>Paste picture or file</translation>
    </message>
    <message>
        <source>添加文件…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>选择图片或 PDF（可以多选）</source>
        <translation>Choose pictures or PDFs (several allowed)</translation>
    </message>
    <message>
        <source>图片和 PDF (*.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif *.pdf);;所有文件 (*)</source>
        <translation>Pictures and PDF (*.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif *.pdf);;All files (*)</translation>
    </message>
    <message>
        <source>先选事项，才知道要哪些材料</source>
        <translation>Choose the item first to know its materials</translation>
    </message>
    <message>
        <source>这份材料的文件</source>
        <translation>Files of this material</translation>
    </message>
    <message>
        <source>还没有文件。可以把图片或 PDF 拖到这里，按 Ctrl+V 粘贴，或按 Ctrl+J 拍照扫描。</source>
        <translation>There are no files yet. Drop pictures or PDFs here, paste with Ctrl+V, or take photos and scans with Ctrl+J.</translation>
    </message>
    <message>
        <source>预计上传</source>
        <translation>Upload time</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>See</translation>
    </message>
    <message>
        <source>移走</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>已从这份收件里移走“{name}”。</source>
        <translation>&quot;{name}&quot; was removed from this intake.</translation>
    </message>
    <message>
        <source>“{name}”已加密存在本机，随办件一起登记。</source>
        <translation>&quot;{name}&quot; is saved here, encrypted, and registered with the case.</translation>
    </message>
    <message>
        <source>{day} 交过“{name}”（{number}），{until}。征得申请人同意，可以不再收。</source>
        <translation>&quot;{name}&quot; was handed in on {day} ({number}), {until}. If the applicant agrees, it need not be taken again.</translation>
    </message>
    <message>
        <source>交来不满一年</source>
        <translation>less than a year ago</translation>
    </message>
    <message>
        <source>沿用</source>
        <translation>Reuse</translation>
    </message>
    <message>
        <source>沿用以前交过的</source>
        <translation>handed in earlier, reused</translation>
    </message>
    <message>
        <source>有效期至 {day}</source>
        <translation>valid until {day}</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>{count} 个</source>
        <translation>{count} file(s)</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>第 {number} 页</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>校正四角</source>
        <translation>Straighten</translation>
    </message>
    <message>
        <source>拖动四个角对准纸边；键盘：空格换角，方向键移动，Shift 微调。</source>
        <translation>Drag the four corners to the edges of the paper; keys: Space next corner, arrows move, Shift for fine steps.</translation>
    </message>
    <message>
        <source>左上角</source>
        <translation>Top left</translation>
    </message>
    <message>
        <source>右上角</source>
        <translation>Top right</translation>
    </message>
    <message>
        <source>右下角</source>
        <translation>Bottom right</translation>
    </message>
    <message>
        <source>左下角</source>
        <translation>Bottom left</translation>
    </message>
    <message>
        <source>{corner}，横 {x}%，竖 {y}%</source>
        <translation>{corner}, {x}% across, {y}% down</translation>
    </message>
    <message>
        <source>属于哪份材料</source>
        <translation>For which material</translation>
    </message>
    <message>
        <source>不指定</source>
        <translation>None</translation>
    </message>
    <message>
        <source>证件有效期至（没有就不填）</source>
        <translation>Document valid until (leave empty if not stated)</translation>
    </message>
    <message>
        <source>日期写成 2030-06-30 或 20300630。已有的页都在，改好再存。</source>
        <translation>Write the date as 2030-06-30 or 20300630. The pages are all there; correct it, then keep.</translation>
    </message>
    <message>
        <source>存入</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>返回，不存</source>
        <translation>Back, no save</translation>
    </message>
    <message>
        <source>向左转</source>
        <translation>Turn left</translation>
    </message>
    <message>
        <source>向右转</source>
        <translation>Turn right</translation>
    </message>
    <message>
        <source>灰度</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>彩色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>恢复整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>重拍这一页</source>
        <translation>Retake page</translation>
    </message>
    <message>
        <source>删除这一页</source>
        <translation>Delete page</translation>
    </message>
    <message>
        <source>材料：{name}</source>
        <translation>Material: {name}</translation>
    </message>
    <message>
        <source>只有一页</source>
        <translation>There is only one page</translation>
    </message>
    <message>
        <source>还没有页。按 Ctrl+J 打开摄像头，或添加文件。</source>
        <translation>There are no pages yet. Open the camera with Ctrl+J, or add files.</translation>
    </message>
    <message>
        <source>正在整理第 {number} 页…</source>
        <translation>Preparing page {number}…</translation>
    </message>
    <message>
        <source>共 {pages} 页，{size}，当前网速约 {seconds}</source>
        <translation>Pages: {pages}, {size}, about {seconds} at this speed</translation>
    </message>
    <message>
        <source>第 {pages} 页可能看不清。请放大看一看，不清楚就重拍；确认能看清也可以存入。</source>
        <translation>Page {pages} may be hard to read. Please enlarge it and retake it if it is not clear; if it can be read, keep it.</translation>
    </message>
    <message>
        <source>有 {count} 页还没有存入。再按一次“返回，不存”就放弃它们；要留下请按“存入”。</source>
        <translation>{count} page(s) not kept yet. Choose &quot;Back, no save&quot; again to drop them, or &quot;Keep&quot; to keep them.</translation>
    </message>
    <message>
        <source>摄像头</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>打开摄像头</source>
        <translation>Open camera</translation>
    </message>
    <message>
        <source>关闭摄像头</source>
        <translation>Close camera</translation>
    </message>
    <message>
        <source>拍这一页</source>
        <translation>Take page</translation>
    </message>
    <message>
        <source>实时画面</source>
        <translation>Live picture</translation>
    </message>
    <message>
        <source>正在等摄像头的画面…</source>
        <translation>Waiting for the camera…</translation>
    </message>
    <message>
        <source>扫描目录…</source>
        <translation>Scan folder…</translation>
    </message>
    <message>
        <source>选择扫描仪存文件的目录</source>
        <translation>Choose the folder the scanner saves to</translation>
    </message>
    <message>
        <source>扫描目录里有 {count} 个新文件：{names}</source>
        <translation>New files in the scan folder: {count} ({names})</translation>
    </message>
    <message>
        <source>取入</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>已选扫描目录：{folder}。扫描仪存到这里的新文件会在这里提示。</source>
        <translation>Scan folder chosen: {folder}. New files the scanner saves there are shown here.</translation>
    </message>
    <message>
        <source>刚才的文件没有放入：页面上已经换了一件。原文件没有变；请回到原来那一件再放一次。</source>
        <translation>The files just brought were not put in: another case or sheet is shown now. The files themselves are unchanged; go back to the one they are for and add them again.</translation>
    </message>
    <message>
        <source>“{name}”：{why}</source>
        <translation>&quot;{name}&quot;: {why}</translation>
    </message>
    <message>
        <source>不到 1 秒</source>
        <translation>1 second at most</translation>
    </message>
    <message>
        <source>{count} 秒</source>
        <translation>{count} second(s)</translation>
    </message>
    <message>
        <source>{round} 分钟</source>
        <translation>{round} min</translation>
    </message>
</context>
<context>
    <name>screens_case</name>
    <message>
        <source>核对并提交</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>done</translation>
    </message>
    <message>
        <source>暂不能做</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>查找事项(&amp;I)</source>
        <translation>Find item(&amp;I)</translation>
    </message>
    <message>
        <source>输名称、常用叫法或拼音首字母，↓ 选，Enter 定。按 Shift 切到英文可输首字母。</source>
        <translation>Name, common name or pinyin initials; ↓ chooses, Enter takes. Shift switches the input method to English.</translation>
    </message>
    <message>
        <source>找到的事项</source>
        <translation>Items found</translation>
    </message>
    <message>
        <source>没有找到。换个叫法试试；不属于本窗口的，请指引到主管部门。</source>
        <translation>Nothing found. Try another name; send what is not for this counter to its department.</translation>
    </message>
    <message>
        <source>换事项</source>
        <translation>Change item</translation>
    </message>
    <message>
        <source>申请人属于下列情形的，请勾选（材料会跟着变）</source>
        <translation>Tick the situations that apply (the materials follow)</translation>
    </message>
    <message>
        <source>申请方式(&amp;W)</source>
        <translation>Channel(&amp;W)</translation>
    </message>
    <message>
        <source>最近办理</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>promised</translation>
    </message>
    <message>
        <source>法定</source>
        <translation>statutory</translation>
    </message>
    <message>
        <source>申请人类型(&amp;K)</source>
        <translation>Kind of applicant(&amp;K)</translation>
    </message>
    <message>
        <source>证件类型(&amp;T)</source>
        <translation>Document(&amp;T)</translation>
    </message>
    <message>
        <source>证件号码(&amp;D)</source>
        <translation>ID number(&amp;D)</translation>
    </message>
    <message>
        <source>统一社会信用代码(&amp;D)</source>
        <translation>Credit code (USCC)(&amp;D)</translation>
    </message>
    <message>
        <source>姓名(&amp;N)</source>
        <translation>Name(&amp;N)</translation>
    </message>
    <message>
        <source>单位名称(&amp;N)</source>
        <translation>Name of organisation(&amp;N)</translation>
    </message>
    <message>
        <source>联系电话(&amp;P)</source>
        <translation>Phone(&amp;P)</translation>
    </message>
    <message>
        <source>没有电话</source>
        <translation>No phone</translation>
    </message>
    <message>
        <source>现住村（居）(&amp;V)</source>
        <translation>Village of residence(&amp;V)</translation>
    </message>
    <message>
        <source>不选（按户籍所在地）</source>
        <translation>As registered</translation>
    </message>
    <message>
        <source>详细地址（村民组、门牌）(&amp;A)</source>
        <translation>Address (group, house number)(&amp;A)</translation>
    </message>
    <message>
        <source>联系人(&amp;C)</source>
        <translation>Contact(&amp;C)</translation>
    </message>
    <message>
        <source>由他人代办(&amp;G)</source>
        <translation>Through an agent(&amp;G)</translation>
    </message>
    <message>
        <source>代办方式</source>
        <translation>Kind of agent</translation>
    </message>
    <message>
        <source>村级</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>委托</source>
        <translation>Attorney</translation>
    </message>
    <message>
        <source>监护</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>窗口帮办</source>
        <translation>Counter helper</translation>
    </message>
    <message>
        <source>志愿</source>
        <translation>Volunteer</translation>
    </message>
    <message>
        <source>代办人姓名</source>
        <translation>Name of agent</translation>
    </message>
    <message>
        <source>代办人身份证号</source>
        <translation>ID number of agent</translation>
    </message>
    <message>
        <source>代办人电话</source>
        <translation>Phone of agent</translation>
    </message>
    <message>
        <source>代办依据（委托书、监护关系等）</source>
        <translation>Authority (letter of attorney, guardianship…)</translation>
    </message>
    <message>
        <source>申请内容</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>这个事项没有另外要填的内容。</source>
        <translation>This item asks for nothing further.</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>如 2026-11-23</source>
        <translation>e.g. 2026-11-23</translation>
    </message>
    <message>
        <source>如 2026-11</source>
        <translation>e.g. 2026-11</translation>
    </message>
    <message>
        <source>如 2026-11-23 09:20</source>
        <translation>e.g. 2026-11-23 09:20</translation>
    </message>
    <message>
        <source>材料清单，按空格键切换每一项的状态</source>
        <translation>Materials; Space changes the state of each</translation>
    </message>
    <message>
        <source>这一项的说明（哪里不符、缺什么）(&amp;M)</source>
        <translation>Remark (wrong, missing)(&amp;M)</translation>
    </message>
    <message>
        <source>全部齐全(&amp;Q)</source>
        <translation>All complete(&amp;Q)</translation>
    </message>
    <message>
        <source>收到：原件</source>
        <translation>Received: originals</translation>
    </message>
    <message>
        <source>先选事项，这里会列出要核对的材料。</source>
        <translation>Choose an item first; the materials to check are listed here.</translation>
    </message>
    <message>
        <source>可免交</source>
        <translation>may be exempt</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>请申请人看过后再提交</source>
        <translation>Let the applicant read it before you submit</translation>
    </message>
    <message>
        <source>还不能提交：</source>
        <translation>Cannot be submitted yet:</translation>
    </message>
    <message>
        <source>当场办结</source>
        <translation>Close at once</translation>
    </message>
    <message>
        <source>仅收件</source>
        <translation>Receive only</translation>
    </message>
    <message>
        <source>返回修改</source>
        <translation>Back to change</translation>
    </message>
    <message>
        <source>确认后开始计算办理时限，出具受理通知书。</source>
        <translation>Starts the handling limit; the acceptance notice is issued.</translation>
    </message>
    <message>
        <source>即办件：收件、受理、办结、送达四步一次记下，当场出结果。</source>
        <translation>Instant case: intake, acceptance, closing and delivery are recorded at once; the result is given now.</translation>
    </message>
    <message>
        <source>确认后出具一次性补正告知书（只能告知一次），等申请人补正；补齐之日起重新计算受理期限。</source>
        <translation>Issues the one-time supplement notice (only once); waits for the applicant. The acceptance limit runs anew from the day all is there.</translation>
    </message>
    <message>
        <source>确认后按受理开始计算办理时限，出具容缺受理通知书；所缺材料须在约定日期前补齐。</source>
        <translation>Starts the handling limit; the notice of acceptance with gaps is issued. What is missing has to come by the agreed day.</translation>
    </message>
    <message>
        <source>确认后本件办结，出具不予受理通知书，材料退还申请人。</source>
        <translation>Closes the case; the notice of non-acceptance is issued and the materials go back.</translation>
    </message>
    <message>
        <source>确认后只出具收件凭证，不代表受理；期限内要作出受理、补正或不予受理的决定，逾期视为受理。</source>
        <translation>Only a receipt is issued; this is no acceptance. Accept, ask for a supplement or decline within the limit, else it is deemed accepted.</translation>
    </message>
    <message>
        <source>请申请人在这一天前补正(&amp;D)</source>
        <translation>Supplement by(&amp;D)</translation>
    </message>
    <message>
        <source>请申请人在这一天前补齐(&amp;D)</source>
        <translation>Complete by(&amp;D)</translation>
    </message>
    <message>
        <source>申请人已签承诺书(&amp;S)</source>
        <translation>Promise signed(&amp;S)</translation>
    </message>
    <message>
        <source>怎样补正</source>
        <translation>How to put it right</translation>
    </message>
    <message>
        <source>未提供</source>
        <translation>Not provided</translation>
    </message>
    <message>
        <source>不符合要求</source>
        <translation>Does not meet the requirements</translation>
    </message>
    <message>
        <source>类别(&amp;L)</source>
        <translation>Kind(&amp;L)</translation>
    </message>
    <message>
        <source>不需许可</source>
        <translation>No licence needed</translation>
    </message>
    <message>
        <source>非本机关职权</source>
        <translation>Not within this body&apos;s powers</translation>
    </message>
    <message>
        <source>事实和理由(&amp;R)</source>
        <translation>Facts and reasons(&amp;R)</translation>
    </message>
    <message>
        <source>法律依据(&amp;B)</source>
        <translation>Legal basis(&amp;B)</translation>
    </message>
    <message>
        <source>应向哪个机关申请(&amp;O)</source>
        <translation>Right body to apply to(&amp;O)</translation>
    </message>
    <message>
        <source>救济途径(&amp;M)</source>
        <translation>Remedies(&amp;M)</translation>
    </message>
    <message>
        <source>材料没有缺漏，不需要告知补正。</source>
        <translation>No material is missing; no notice is needed.</translation>
    </message>
    <message>
        <source>这是承诺件，不能当场办结。</source>
        <translation>This is a promised case; it cannot be closed at once.</translation>
    </message>
    <message>
        <source>承诺办结</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>法定到期</source>
        <translation>Statutory</translation>
    </message>
    <message>
        <source>最迟答复申请人</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>办理结果(&amp;C)</source>
        <translation>Result(&amp;C)</translation>
    </message>
    <message>
        <source>领取人(&amp;S)</source>
        <translation>Received by(&amp;S)</translation>
    </message>
    <message>
        <source>打开那件</source>
        <translation>Open that case</translation>
    </message>
    <message>
        <source>仍要新收的理由(&amp;Y)</source>
        <translation>Why receive it again(&amp;Y)</translation>
    </message>
    <message>
        <source>请先写明仍要新收的理由。</source>
        <translation>First say why it is received again.</translation>
    </message>
    <message>
        <source>保存草稿</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>清空重来</source>
        <translation>Clear, start anew</translation>
    </message>
    <message>
        <source>已清空。刚才的内容没有提交过。</source>
        <translation>Cleared. What was there was never submitted.</translation>
    </message>
    <message>
        <source>还没有选事项。请在“查找事项”里选一个。</source>
        <translation>No item chosen. Choose one under &quot;Find item&quot;.</translation>
    </message>
    <message>
        <source>这一项必填。</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>还有 {count} 项材料没有核对。请用空格键逐项选状态。</source>
        <translation>{count} material(s) unchecked. Choose a state for each with Space.</translation>
    </message>
    <message>
        <source>没有写理由。</source>
        <translation>No reason given.</translation>
    </message>
    <message>
        <source>日期没看懂。请按 2026-11-23 的样子填。</source>
        <translation>The date was not understood. Write it like 2026-11-23.</translation>
    </message>
    <message>
        <source>这里要填数字。</source>
        <translation>A number is needed here.</translation>
    </message>
    <message>
        <source>已存本机</source>
        <translation>Saved here</translation>
    </message>
    <message>
        <source>再收一件同事项</source>
        <translation>Same item again</translation>
    </message>
    <message>
        <source>打开这件</source>
        <translation>Open this case</translation>
    </message>
    <message>
        <source>收下一件</source>
        <translation>Next intake</translation>
    </message>
    <message>
        <source>打印{title}</source>
        <translation>Print: {title}</translation>
    </message>
    <message>
        <source>编号已定，省平台确认后不变。</source>
        <translation>The number is final; the platform will not change it.</translation>
    </message>
    <message>
        <source>这是临时编号，正式编号联网后自动赋予，两个编号都查得到。</source>
        <translation>This number is temporary; the official one comes with the next sync. Both can be searched.</translation>
    </message>
    <message>
        <source>编号已复制。</source>
        <translation>Number copied.</translation>
    </message>
    <message>
        <source>已输 {count} 位</source>
        <translation>{count} typed</translation>
    </message>
    <message>
        <source>男</source>
        <translation>male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>female</translation>
    </message>
    <message>
        <source>出生 {birth}</source>
        <translation>born {birth}</translation>
    </message>
    <message>
        <source>这位申请人的同一事项 {when} 已收件（{state}），编号 {number}。请先打开那件看看；确实要新收的，请写明理由。</source>
        <translation>The same item of this applicant was received on {when} ({state}), number {number}. Look at that case first; if it is to be received again, say why.</translation>
    </message>
    <message>
        <source>这位申请人在本中心还有 {count} 件其他办件。</source>
        <translation>This applicant has {count} other case(s) at this centre.</translation>
    </message>
    <message>
        <source>齐 {ok}</source>
        <translation>complete {ok}</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Defective</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>Unchecked</translation>
    </message>
    <message>
        <source>{total} 项：</source>
        <translation>{total} in all: </translation>
    </message>
    <message>
        <source> → 可：{choices}</source>
        <translation> → possible: {choices}</translation>
    </message>
    <message>
        <source>当场</source>
        <translation>at once</translation>
    </message>
    <message>
        <source>{amount}{unit}</source>
        <translation>{amount} {unit}</translation>
    </message>
    <message>
        <source>{what}：{due_on}</source>
        <translation>{what}: {due_on}</translation>
    </message>
    <message>
        <source>{told}（约。那一年的放假安排还没有下发，下发后自动重算）</source>
        <translation>{told} (about; the holidays of that year are not published yet, it will be worked out anew)</translation>
    </message>
    <message>
        <source>要打印的文书：{titles}</source>
        <translation>Papers to print: {titles}</translation>
    </message>
    <message>
        <source>存到文件夹(&amp;F)</source>
        <translation>Folder(&amp;F)</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>这台电脑没有装打印机。文书内容都在办件里，请先存为 PDF，到有打印机的电脑上打印。</source>
        <translation>This computer has no printer. The paper is kept in the case; save it as PDF and print it where there is one.</translation>
    </message>
    <message>
        <source>请盖行政机关专用印章，请申请人签名或按指印，一份交申请人，一份存档。</source>
        <translation>Seal it, let the applicant sign or give a fingerprint; one copy for the applicant, one for the file.</translation>
    </message>
    <message>
        <source>文书预览</source>
        <translation>Paper preview</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>这份文书还缺：{names}。补全以前不能打印；办件内容都已存本机。</source>
        <translation>This paper still lacks: {names}. It cannot be printed before; the case is saved here.</translation>
    </message>
    <message>
        <source>已存到 {path}。{printed_note}</source>
        <translation>Saved to {path}. {printed_note}</translation>
    </message>
    <message>
        <source>已打印 {copies} 次</source>
        <translation>printed {copies}×</translation>
    </message>
    <message>
        <source>还没有打印</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>{decision}：{recorded}，等待省平台确认。</source>
        <translation>{decision}: {recorded}, waiting for the platform.</translation>
    </message>
    <message>
        <source>显示完整信息</source>
        <translation>Show in full</translation>
    </message>
    <message>
        <source>时间线</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>表单</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>流转</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>算不算</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>累计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>为什么是这一天(&amp;H)</source>
        <translation>Why this day(&amp;H)</translation>
    </message>
    <message>
        <source>本机没有这件办件。可能是别的中心的，或者还没有同步下来。本机没有改动；按 Esc 返回上一页。</source>
        <translation>This case is not on this computer. It may belong to another centre or is not synced yet. Nothing was changed; Esc goes back.</translation>
    </message>
    <message>
        <source>这件早已办结，办理的细节不在本机，省平台完整保存着。要看细节，请联系县级管理员查阅。</source>
        <translation>This case was closed long ago; its details are not on this computer, the platform keeps them whole. Ask the county administrator to see them.</translation>
    </message>
    <message>
        <source>这件里有新版程序写的内容，本机程序太旧，只能看不能办。请更新程序。</source>
        <translation>This case holds things of a newer program; here it can only be read. Please update the program.</translation>
    </message>
    <message>
        <source>补记</source>
        <translation>late</translation>
    </message>
    <message>
        <source>这件现在没有在计时。</source>
        <translation>No clock runs for this case now.</translation>
    </message>
    <message>
        <source>请注意：</source>
        <translation>Please note: </translation>
    </message>
    <message>
        <source>窗口核对身份</source>
        <translation>Identity check at the counter</translation>
    </message>
    <message>
        <source>经办：{handler}</source>
        <translation>Handler: {handler}</translation>
    </message>
    <message>
        <source>{title}：{recorded}，等待省平台确认。</source>
        <translation>{title}: {recorded}, waiting for the platform.</translation>
    </message>
    <message>
        <source>第 {counted} {unit}</source>
        <translation>{counted} {unit}</translation>
    </message>
</context>
<context>
    <name>screens_charts</name>
    <message>
        <source>每月收件与办结</source>
        <translation>Received and closed by month</translation>
    </message>
    <message>
        <source>每月按承诺办结率</source>
        <translation>Closed within promise by month</translation>
    </message>
    <message>
        <source>件数最多的事项</source>
        <translation>Items with most cases</translation>
    </message>
    <message>
        <source>平均用时与承诺时限</source>
        <translation>Mean time and promised limit</translation>
    </message>
    <message>
        <source>截至所选期间末的十二个月。收件：当月收件登记的件数，作废的不算；办结：当月准予和不予办结的件数。</source>
        <translation>The twelve months up to the end of the period. Received: cases received in the month, void ones not counted; closed: cases approved or refused in the month.</translation>
    </message>
    <message>
        <source>截至所选期间末的十二个月。承诺到期日当天或之前办结的件数 ÷ 当月办结件数；停表的日子不算用时；没有办结的月份不画。</source>
        <translation>The twelve months up to the end of the period. Cases closed on or before the promised day ÷ cases closed in the month; days with the clock stopped do not count; months with nothing closed are not drawn.</translation>
    </message>
    <message>
        <source>所选期间内收件最多的十个事项。</source>
        <translation>The ten items with most cases received in the period.</translation>
    </message>
    <message>
        <source>同样这些事项：所选期间内办结件的平均用时（工作日，不含停表），与事项承诺时限（工作日）相比；承诺时限不按工作日计的不画。</source>
        <translation>The same items: mean time of cases closed in the period (working days, without stopped days) beside the item&apos;s promised limit (working days); limits not counted in working days are not drawn.</translation>
    </message>
    <message>
        <source>所选期间内办结件的评价，由申请人作出的；系统默认好评不算。</source>
        <translation>Ratings applicants gave for cases closed in the period; ratings given by default do not count.</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>平均用时</source>
        <translation>Mean time</translation>
    </message>
    <message>
        <source> 件</source>
        <translation> case(s)</translation>
    </message>
    <message>
        <source> 个工作日</source>
        <translation> working day(s)</translation>
    </message>
    <message>
        <source> 个</source>
        <translation> rating(s)</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>口径</source>
        <translation>Definitions</translation>
    </message>
    <message>
        <source>复制图片</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>复制表格</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>已复制，可以粘贴到 WPS、Word 或 Excel。</source>
        <translation>Copied; it can be pasted into WPS, Word or Excel.</translation>
    </message>
    <message>
        <source>这段时间没有数据。</source>
        <translation>There is no data in this time.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>按方向键逐条听取</source>
        <translation>use the arrow keys to hear each figure</translation>
    </message>
    <message>
        <source>{title}，{spoken}</source>
        <translation>{title}, {spoken}</translation>
    </message>
    <message>
        <source>未同步 {unconfirmed} 件未计入省平台口径</source>
        <translation>not synced, not in the platform&apos;s figures: {unconfirmed}</translation>
    </message>
    <message>
        <source>本机数据，截至 {as_of}；{late}</source>
        <translation>Data of this computer as of {as_of}; {late}</translation>
    </message>
</context>
<context>
    <name>screens_diagnosis</name>
    <message>
        <source>诊断</source>
        <translation>Diagnosis</translation>
    </message>
    <message>
        <source>连不上省平台时，看看断在哪里。约需几秒，最多半分钟；不影响办件。</source>
        <translation>Shows where the way to the platform breaks. It takes some seconds, half a minute at most; cases go on as usual.</translation>
    </message>
    <message>
        <source>开始诊断</source>
        <translation>Start check</translation>
    </message>
    <message>
        <source>复制诊断报告</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>诊断报告已复制，里面没有姓名、证件号和电话。可以粘贴给县级管理员。</source>
        <translation>The report is copied; it has no names, ID or phone numbers. It can be pasted to the county administrator.</translation>
    </message>
    <message>
        <source>正在逐步检查…</source>
        <translation>Checking step by step…</translation>
    </message>
    <message>
        <source>本机还没有接入省平台，没有可检查的线路。</source>
        <translation>This computer has not joined the platform; there is no line to check.</translation>
    </message>
    <message>
        <source>线路正常：从本机到省平台每一步都通。</source>
        <translation>The line is fine: every step to the platform works.</translation>
    </message>
    <message>
        <source>诊断步骤</source>
        <translation>Steps of diagnosis</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>不通</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>未做</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>代理</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>域名解析（DNS）</source>
        <translation>Name lookup (DNS)</translation>
    </message>
    <message>
        <source>连接（TCP）</source>
        <translation>Connection (TCP)</translation>
    </message>
    <message>
        <source>网站证书（TLS）</source>
        <translation>Site certificate (TLS)</translation>
    </message>
    <message>
        <source>省平台应答</source>
        <translation>Platform answer</translation>
    </message>
    <message>
        <source>本机时间</source>
        <translation>Time here</translation>
    </message>
    <message>
        <source>网速</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>您做的都已存在本机，可以照常工作。</source>
        <translation>All you did is saved here; work on as usual. </translation>
    </message>
    <message>
        <source>找不到省平台的地址。{safe}请先看浏览器能不能打开别的网页：都打不开，请检查网线、WiFi 或电话联系网络维护人员；别的能打开，请管理员核对平台地址。</source>
        <translation>The platform&apos;s address was not found. {safe} Please see whether the browser opens other pages: if none, check the cable and WiFi or call the network staff; if others open, ask the administrator to check the platform address.</translation>
    </message>
    <message>
        <source>电脑设置了代理服务器，但找不到它的地址。{safe}请管理员核对“代理设置”。</source>
        <translation>A proxy server is set, but its address was not found. {safe} Please ask the administrator to check &quot;Proxy settings&quot;.</translation>
    </message>
    <message>
        <source>省平台的电脑在，但没有开门（端口 {{port}} 拒绝连接）。{safe}多半是平台正在维护，会自动重试；半天还不通请告诉县级管理员。</source>
        <translation>The platform&apos;s computer is there but does not let us in (port {{port}} refused). {safe} It is probably under maintenance and is tried again by itself; if it lasts half a day, tell the county administrator.</translation>
    </message>
    <message>
        <source>连接省平台没有回音（端口 {{port}}）。{safe}可能是防火墙拦住了，请把本报告交给县级管理员。</source>
        <translation>No answer from the platform (port {{port}}). {safe} A firewall may be in the way; please give this report to the county administrator.</translation>
    </message>
    <message>
        <source>网络不通：网线、WiFi 或路由器断开了。{safe}请检查网线是否插好、WiFi 是否连上。</source>
        <translation>There is no network: cable, WiFi or router is off. {safe} Please check that the cable is plugged in or WiFi is connected.</translation>
    </message>
    <message>
        <source>代理服务器拒绝连接（端口 {{port}}）。{safe}请管理员核对“代理设置”，或看代理是否开着。</source>
        <translation>The proxy server refused the connection (port {{port}}). {safe} Please ask the administrator to check &quot;Proxy settings&quot;, or see whether the proxy is on.</translation>
    </message>
    <message>
        <source>代理服务器没有回音（端口 {{port}}）。{safe}请管理员核对“代理设置”，或看代理是否开着。</source>
        <translation>The proxy server did not answer (port {{port}}). {safe} Please ask the administrator to check &quot;Proxy settings&quot;, or see whether the proxy is on.</translation>
    </message>
    <message>
        <source>到代理服务器的网络不通。{safe}请检查网线和 WiFi。</source>
        <translation>The proxy server cannot be reached. {safe} Please check the cable and WiFi.</translation>
    </message>
    <message>
        <source>本机时间比省平台慢约 {{minutes}} 分钟。{safe}请校准电脑的日期和时间，时限才算得准。</source>
        <translation>The time here is about {{minutes}} minute(s) behind the platform&apos;s. {safe} Please set the computer&apos;s date and time right, so that time limits are counted right.</translation>
    </message>
    <message>
        <source>本机时间比省平台快约 {{minutes}} 分钟。{safe}请校准电脑的日期和时间，时限才算得准。</source>
        <translation>The time here is about {{minutes}} minute(s) ahead of the platform&apos;s. {safe} Please set the computer&apos;s date and time right, so that time limits are counted right.</translation>
    </message>
    <message>
        <source>线路是通的，但每秒不到 1 KB。{safe}办件会慢慢传上去；附件可以先暂停，等网络好些再传。</source>
        <translation>The line works, but at less than 1 KB a second. {safe} Cases are uploaded slowly; attachments can be paused until the network is better.</translation>
    </message>
    <message>
        <source>经代理 {proxy}</source>
        <translation>through proxy {proxy}</translation>
    </message>
    <message>
        <source>找到 {addresses} 个地址</source>
        <translation>addresses found: {addresses}</translation>
    </message>
    <message>
        <source>端口 {port} 已接通</source>
        <translation>port {port} connected</translation>
    </message>
    <message>
        <source>与省平台相差 {seconds} 秒</source>
        <translation>{seconds} second(s) from the platform&apos;s</translation>
    </message>
    <message>
        <source>每秒约 {rate} KB（取回 {kb} KB）</source>
        <translation>about {rate} KB a second ({kb} KB fetched)</translation>
    </message>
    <message>
        <source>{milliseconds} 毫秒</source>
        <translation>{milliseconds} ms</translation>
    </message>
    <message>
        <source>{milliseconds} 秒</source>
        <translation>{milliseconds} s</translation>
    </message>
    <message>
        <source>黔办诊断报告 {at}</source>
        <translation>Qianban diagnosis report {at}</translation>
    </message>
    <message>
        <source>省平台 {host}</source>
        <translation>Platform {host}</translation>
    </message>
    <message>
        <source>中心 {scope} 设备 …{device}</source>
        <translation>Centre {scope} device …{device}</translation>
    </message>
    <message>
        <source>同步 {line}</source>
        <translation>Sync {line}</translation>
    </message>
    <message>
        <source>{name}：{result}（{time}）</source>
        <translation>{name}: {result} ({time})</translation>
    </message>
    <message>
        <source>〔已隐去〕</source>
        <translation>[hidden]</translation>
    </message>
    <message>
        <source>{phase} 待上传 {pending} 需处理 {attention} 上次成功 {last_success}</source>
        <translation>{phase} to upload {pending} needs attention {attention} last success {last_success}</translation>
    </message>
</context>
<context>
    <name>screens_frame</name>
    <message>
        <source>工作台</source>
        <translation>Workbench</translation>
    </message>
    <message>
        <source>办件详情</source>
        <translation>Case details</translation>
    </message>
    <message>
        <source>连续收件</source>
        <translation>Serial intake</translation>
    </message>
    <message>
        <source>人员与口令</source>
        <translation>People and PINs</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>功能栏</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>同步状态</source>
        <translation>Sync state</translation>
    </message>
    <message>
        <source>前往(&amp;G)</source>
        <translation>Go(&amp;G)</translation>
    </message>
    <message>
        <source>本页操作(&amp;D)</source>
        <translation>Actions(&amp;D)</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>View(&amp;V)</translation>
    </message>
    <message>
        <source>返回上一页</source>
        <translation>Back to last page</translation>
    </message>
    <message>
        <source>刷新本页</source>
        <translation>Refresh page</translation>
    </message>
    <message>
        <source>立即同步</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>命令与查找</source>
        <translation>Commands and search</translation>
    </message>
    <message>
        <source>下一区域</source>
        <translation>Next area</translation>
    </message>
    <message>
        <source>上一区域</source>
        <translation>Previous area</translation>
    </message>
    <message>
        <source>放大文字</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>缩小文字</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>恢复文字大小</source>
        <translation>Usual text size</translation>
    </message>
    <message>
        <source>切换并排、上下、单栏</source>
        <translation>Switch side by side, stacked, single</translation>
    </message>
    <message>
        <source>显示或收起菜单</source>
        <translation>Show or hide menu</translation>
    </message>
    <message>
        <source>输入要做的事、编号、姓名、拼音首字母，或证件号、电话的末几位</source>
        <translation>Type what to do, a number, a name, pinyin initials, or the last digits of an ID or phone</translation>
    </message>
    <message>
        <source>没有找到。换个写法，或按 Esc 返回。</source>
        <translation>Nothing found. Type it another way, or press Esc to go back.</translation>
    </message>
    <message>
        <source>前往</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>按编号直达</source>
        <translation>Go by number</translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>{program} — {office} · {person}（{roles}）</source>
        <translation>{program} — {office} · {person} ({roles})</translation>
    </message>
    <message>
        <source>{program} — 已锁屏</source>
        <translation>{program} — locked</translation>
    </message>
    <message>
        <source>请选您的名字</source>
        <translation>Choose your name</translation>
    </message>
    <message>
        <source>口令(&amp;P)</source>
        <translation>PIN(&amp;P)</translation>
    </message>
    <message>
        <source>进入</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>口令里只能用英文键盘上的字符。请按 Shift 切到英文输入。</source>
        <translation>A PIN takes only characters of the English keyboard. Press Shift to switch to English input.</translation>
    </message>
    <message>
        <source>请先输入口令。</source>
        <translation>Type the PIN first.</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>正在打开数据…</source>
        <translation>Opening the data…</translation>
    </message>
    <message>
        <source>本机还没有设过口令的人。数据没有动。请联系县级管理员处理。</source>
        <translation>Nobody has a PIN on this computer yet. The data is untouched. Please call the county administrator.</translation>
    </message>
    <message>
        <source>请等 {seconds} 秒</source>
        <translation>Wait {seconds} s</translation>
    </message>
    <message>
        <source>请等 {wait} 秒再试。</source>
        <translation>Try again in {wait} s.</translation>
    </message>
    <message>
        <source>请再试一次。</source>
        <translation>Please try again.</translation>
    </message>
    <message>
        <source>口令不对（第 {tries} 次）。数据没有动。{again}</source>
        <translation>Wrong PIN (try {tries}). The data is untouched. {again}</translation>
    </message>
    <message>
        <source>已输错 {tries} 次。数据没有动。请先由有口令的同事登录办件，并联系县级管理员。</source>
        <translation>{tries} wrong tries. The data is untouched. Let a colleague with a PIN sign in and go on, and call the county administrator.</translation>
    </message>
    <message>
        <source>版本 {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>已离线 {days} 天</source>
        <translation>Offline for {days} day(s)</translation>
    </message>
    <message>
        <source>{pending} 项已存本机、待上传</source>
        <translation>{pending} saved here, to upload</translation>
    </message>
    <message>
        <source>首次启用</source>
        <translation>First start</translation>
    </message>
    <message>
        <source>把这台电脑接入您的便民服务中心。需要县级管理员给的启用码（10 分钟内有效，只能用一次）。这一步要联网，以后断网也能办件。</source>
        <translation>Connects this computer to your service centre. It takes an enrolment code from the county administrator (good for 10 minutes, once). This step needs the network; later you can work without.</translation>
    </message>
    <message>
        <source>省平台地址(&amp;A)</source>
        <translation>Platform address(&amp;A)</translation>
    </message>
    <message>
        <source>由县级管理员提供，例如 https://platform.example.gov.cn</source>
        <translation>From the county administrator, for example https://platform.example.gov.cn</translation>
    </message>
    <message>
        <source>启用码(&amp;C)</source>
        <translation>Enrolment code(&amp;C)</translation>
    </message>
    <message>
        <source>大小写、空格、横线都不影响</source>
        <translation>Upper or lower case, blanks and dashes do not matter</translation>
    </message>
    <message>
        <source>接入</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>正在接入…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>请填写省平台地址，以 https:// 或 http:// 开头。</source>
        <translation>Give the platform address; it begins with https:// or http://.</translation>
    </message>
    <message>
        <source>请填写启用码。</source>
        <translation>Give the enrolment code.</translation>
    </message>
    <message>
        <source>已接入。请核对中心名称，并为您自己设置口令。</source>
        <translation>Connected. Check the name of the centre and set a PIN for yourself.</translation>
    </message>
    <message>
        <source>新口令(&amp;P)</source>
        <translation>New PIN(&amp;P)</translation>
    </message>
    <message>
        <source>再输一遍(&amp;R)</source>
        <translation>Once more(&amp;R)</translation>
    </message>
    <message>
        <source>至少 8 位，可以是一句好记的话。忘了只能用恢复单重设，请牢记。</source>
        <translation>At least 8 characters; a sentence you remember is good. If forgotten, only the recovery sheet helps: remember it well.</translation>
    </message>
    <message>
        <source>这台电脑没有可用的凭据保管，数据只靠口令保护，请用长一些的口令。</source>
        <translation>This computer has no usable key store; the PIN alone protects the data. Choose a longer one.</translation>
    </message>
    <message>
        <source>口令至少 8 位。</source>
        <translation>A PIN has at least 8 characters.</translation>
    </message>
    <message>
        <source>两遍口令不一样，请重新输入。</source>
        <translation>The two PINs differ. Type them again.</translation>
    </message>
    <message>
        <source>完成，进入工作台</source>
        <translation>Done, to the workbench</translation>
    </message>
    <message>
        <source>还不能继续。本机没有改动。</source>
        <translation>Not yet. Nothing on this computer was changed.</translation>
    </message>
    <message>
        <source>{name}（{scope}）</source>
        <translation>{name} ({scope})</translation>
    </message>
</context>
<context>
    <name>screens_groups</name>
    <message>
        <source>分组…</source>
        <translation>Group…</translation>
    </message>
    <message>
        <source>不分组</source>
        <translation>No groups</translation>
    </message>
    <message>
        <source>按时限</source>
        <translation>By limit</translation>
    </message>
    <message>
        <source>按状态</source>
        <translation>By state</translation>
    </message>
    <message>
        <source>全部折叠</source>
        <translation>Fold all</translation>
    </message>
    <message>
        <source>全部展开</source>
        <translation>Unfold all</translation>
    </message>
    <message>
        <source>先选一种分组。</source>
        <translation>Choose a grouping first.</translation>
    </message>
    <message>
        <source>没有填</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>已折叠，按空格展开</source>
        <translation>folded, Space unfolds</translation>
    </message>
    <message>
        <source>按空格折叠</source>
        <translation>Space folds</translation>
    </message>
    <message>
        <source>{name}（{count} 件）</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>分组 {title}，{hint}</source>
        <translation>Group {title}, {hint}</translation>
    </message>
</context>
<context>
    <name>screens_import</name>
    <message>
        <source>下载模板</source>
        <translation>Get template</translation>
    </message>
    <message>
        <source>把要改的行另存为 Excel</source>
        <translation>Save rows to mend as Excel</translation>
    </message>
    <message>
        <source>下面这些事项名称在目录里没有，或不止一个。请选出指的是哪一个，同样写法的各行一起生效；选不出的留着不导入。</source>
        <translation>These item names are not in the catalogue, or fit more than one item. Please choose which is meant, for all rows with the same wording; what cannot be told stays out of the import.</translation>
    </message>
    <message>
        <source>（不知道，不导入）</source>
        <translation>(not known, leave out)</translation>
    </message>
    <message>
        <source>按这些事项重新试读</source>
        <translation>Read again with these items</translation>
    </message>
    <message>
        <source>导错了，整批撤销(&amp;V)</source>
        <translation>Undo a wrong import(&amp;V)</translation>
    </message>
    <message>
        <source>只列还没有全部上传的批次。撤销就是逐条记为作废并写明原因，不会悄悄删掉；之后可以改好再导入。</source>
        <translation>Only imports not fully uploaded are listed. Undoing marks each record void with a reason and deletes nothing; it can be put right and imported afterwards.</translation>
    </message>
    <message>
        <source>撤销这一批…</source>
        <translation>Undo this import…</translation>
    </message>
    <message>
        <source>确认撤销</source>
        <translation>Confirm undo</translation>
    </message>
    <message>
        <source>不撤销</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>{file} · {at} · {rows} 条（{waiting} 条待上传）</source>
        <translation>{file} · {at} · {rows} records (to upload: {waiting})</translation>
    </message>
    <message>
        <source>其中 {sent} 条已经上传，会再上传作废的记录。</source>
        <translation>Uploaded already: {sent}; their voiding is uploaded too. </translation>
    </message>
    <message>
        <source>将把“{file}”导入的 {rows} 条全部记为作废。{gone}本机其他办件不受影响。</source>
        <translation>All records imported from &quot;{file}&quot; are marked void: {rows}. {gone}Other cases here are not touched.</translation>
    </message>
    <message>
        <source>正在撤销，{done} / {total} 条…</source>
        <translation>Undoing, {done} / {total} …</translation>
    </message>
    <message>
        <source>已撤销，{done} 条已记为作废。改好的文件可以重新导入。</source>
        <translation>Undone; records marked void: {done}. The corrected file can be imported again.</translation>
    </message>
    <message>
        <source>{why}已撤销 {done} 条，还有 {left} 条没有撤销，可再按一次接着撤销。</source>
        <translation>{why} Undone: {done}, left: {left}; choose it again to go on.</translation>
    </message>
    <message>
        <source>已存为“{name}”。</source>
        <translation>Saved as &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>已把要改的 {rows} 行存为“{name}”。里面是完整号码，改好再导入后请删除。</source>
        <translation>Rows to mend saved as &quot;{name}&quot;: {rows}. It has full numbers; please delete it after correcting and importing.</translation>
    </message>
</context>
<context>
    <name>screens_inputs</name>
    <message>
        <source>读身份证</source>
        <translation>Read ID card</translation>
    </message>
    <message>
        <source>正在读身份证，请把它放在读卡区…</source>
        <translation>Reading; please lay the ID card on the reader…</translation>
    </message>
    <message>
        <source>已读入 {name} 的身份证。</source>
        <translation>ID card of {name} read.</translation>
    </message>
    <message>
        <source>已读入 {name} 的身份证，但它已于 {day} 过期，请核对本人和证件。</source>
        <translation>ID card of {name} read, but it expired on {day}; please check person and card.</translation>
    </message>
    <message>
        <source>已填入扫到的身份证号，请核对姓名。</source>
        <translation>The scanned ID number is filled in; please check the name.</translation>
    </message>
    <message>
        <source>扫到的编码“{code}”在本机没有对应的办件。</source>
        <translation>There is no case here for the scanned code &quot;{code}&quot;.</translation>
    </message>
    <message>
        <source>输入设备</source>
        <translation>Input devices</translation>
    </message>
    <message>
        <source>扫描目录</source>
        <translation>Scan folder</translation>
    </message>
    <message>
        <source>扫描仪把文件存到哪个文件夹；收件和办件的附件里会提示新文件，不会自动取入。</source>
        <translation>The folder the scanner saves to; new files are shown with the attachments of intake and case, not taken in by themselves.</translation>
    </message>
    <message>
        <source>未设置</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>选择扫描目录…</source>
        <translation>Choose scan folder…</translation>
    </message>
    <message>
        <source>拍照用哪个摄像头</source>
        <translation>Camera for photographs</translation>
    </message>
    <message>
        <source>电脑上有高拍仪又有自带摄像头时，在这里选高拍仪。选定的没有插好时，用第一个。拍照时也可以换。</source>
        <translation>Where the computer has a document camera and one of its own, choose the document camera here. If the chosen one is not plugged in, the first one is used. It can also be changed while photographing.</translation>
    </message>
    <message>
        <source>第一个</source>
        <translation>The first</translation>
    </message>
    <message>
        <source>查找摄像头</source>
        <translation>Find cameras</translation>
    </message>
    <message>
        <source>读卡器程序</source>
        <translation>Reader program</translation>
    </message>
    <message>
        <source>厂家或县里给的读卡程序（命令行）。没有读卡器就不填；键盘口的读卡器和扫码枪不用设置。</source>
        <translation>The card reading program of the maker or county (command line). Leave empty without a reader; keyboard readers and barcode scanners need no setting.</translation>
    </message>
    <message>
        <source>保存读卡器</source>
        <translation>Save reader</translation>
    </message>
    <message>
        <source>试读一张</source>
        <translation>Try a card</translation>
    </message>
    <message>
        <source>读卡器程序已保存。放一张身份证，点“试读一张”。</source>
        <translation>Reader program saved. Lay down an ID card and choose &quot;Try a card&quot;.</translation>
    </message>
    <message>
        <source>读到了：{name}，{number}。</source>
        <translation>Read: {name}, {number}.</translation>
    </message>
    <message>
        <source>读卡器 身份证 扫描仪 扫描 文件夹 高拍仪 摄像头 拍照 device reader scanner camera</source>
        <translation>card reader ID scanner folder document camera photograph device</translation>
    </message>
    <message>
        <source>找到 {count} 个摄像头，请在上面选一个。</source>
        <translation>Cameras found: {count}. Choose one above.</translation>
    </message>
</context>
<context>
    <name>screens_intake</name>
    <message>
        <source>结束连续收件</source>
        <translation>End serial intake</translation>
    </message>
    <message>
        <source>连续收件：先选事项和情形，收完一件就直接收下一位。</source>
        <translation>Serial intake: choose item and situations; after one case the next applicant follows at once.</translation>
    </message>
    <message>
        <source>事项、情形、村（居）和代办员留着，请收下一位。</source>
        <translation>Item, situations, village and agent stay; the next applicant, please.</translation>
    </message>
    <message>
        <source>上一件：{name}　{decision}　{number}</source>
        <translation>Last: {name}  {decision}  {number}</translation>
    </message>
    <message>
        <source>没填姓名</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>没选事项</source>
        <translation>no item</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>丢弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>改用现行版</source>
        <translation>Use current version</translation>
    </message>
    <message>
        <source>恢复未完成的收件：{count} 件，内容都在</source>
        <translation>Unfinished: {count}, all kept</translation>
    </message>
    <message>
        <source>{citizen}　{item}　{saved} 存，仅在本机</source>
        <translation>{citizen}  {item}  saved {saved}, only here</translation>
    </message>
    <message>
        <source>已丢弃：{citizen}　{item}。没有提交过。</source>
        <translation>Discarded: {citizen}  {item}. It was never submitted.</translation>
    </message>
    <message>
        <source>这份收件按事项第 {version} 版填写，{since}起现行的是第 {current} 版。可以改用现行版，已填的内容留着，材料要再看一遍。</source>
        <translation>This intake follows version {version} of the item; since {since} version {current} is in force. You may change to it: what is typed stays, the materials have to be looked at again.</translation>
    </message>
    <message>
        <source>补录纸质收件</source>
        <translation>Backfill from paper</translation>
    </message>
    <message>
        <source>补录纸质收件…</source>
        <translation>Backfill from paper…</translation>
    </message>
    <message>
        <source>停电、断网时用纸质登记收的件。期限从真实收件时间起算；要有理由、登记页的照片或扫描件和中心负责人批准。</source>
        <translation>For cases taken on paper during a power or network cut. Limits run from the real intake time; it takes a reason, a photo or scan of the page, and the approval of the head of centre.</translation>
    </message>
    <message>
        <source>真实收件时间(&amp;E)</source>
        <translation>Real intake time(&amp;E)</translation>
    </message>
    <message>
        <source>纸质登记上印的编号</source>
        <translation>Number printed on the page</translation>
    </message>
    <message>
        <source>补录理由</source>
        <translation>Reason for backfill</translation>
    </message>
    <message>
        <source>登记页的照片或扫描件</source>
        <translation>Photo or scan of the page</translation>
    </message>
    <message>
        <source>如 2026-11-25 09:20；今天的只填 09:20</source>
        <translation>e.g. 2026-11-25 09:20; only 09:20 for today</translation>
    </message>
    <message>
        <source>43 位，印什么填什么，编号不变；没有印编号的留空</source>
        <translation>43 characters, just as printed; empty where there is none</translation>
    </message>
    <message>
        <source>如：停电，纸质收件本登记</source>
        <translation>e.g. power cut, taken in the paper register</translation>
    </message>
    <message>
        <source>不能是本人</source>
        <translation>not yourself</translation>
    </message>
    <message>
        <source>填文件位置，或按“浏览”</source>
        <translation>Path of the file, or press Browse</translation>
    </message>
    <message>
        <source>浏览…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>时间没看懂。请按 2026-11-25 09:20 的样子填。</source>
        <translation>The time was not understood. Write it like 2026-11-25 09:20.</translation>
    </message>
    <message>
        <source>这个时间还没有到。请核对收件时间和电脑的日期。</source>
        <translation>This time is still to come. Check the intake time and the date of the computer.</translation>
    </message>
    <message>
        <source>这不是纸上印的 43 位编号。请照印的填；没有印编号的留空，由系统编号。</source>
        <translation>This is not a printed number of 43 characters. Write it as printed; leave it empty where there is none.</translation>
    </message>
    <message>
        <source>请写明为什么当时没有用电脑收件。</source>
        <translation>Say why it was not taken on the computer.</translation>
    </message>
    <message>
        <source>补录要由中心负责人批准，请填批准人的代码。</source>
        <translation>A backfill is approved by the head of centre; give the code of the approver.</translation>
    </message>
    <message>
        <source>批准人不能是本人。</source>
        <translation>The approver cannot be yourself.</translation>
    </message>
    <message>
        <source>没有找到这个文件。请给登记页拍照或扫描，再填文件位置。</source>
        <translation>This file was not found. Photograph or scan the page and give the path.</translation>
    </message>
    <message>
        <source>补录已记下：理由、批准人和登记页都在办件里。</source>
        <translation>Backfill recorded: reason, approver and page are in the case.</translation>
    </message>
    <message>
        <source>补录：按 {at} 收件起算。</source>
        <translation>Backfill: limits run from {at}.</translation>
    </message>
    <message>
        <source>办件已存本机，补录登记还没有记下。{why}</source>
        <translation>The case is saved here, the backfill is not recorded yet. {why}</translation>
    </message>
    <message>
        <source>再记一次</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>与申请人关系</source>
        <translation>Relation to applicant</translation>
    </message>
    <message>
        <source>父母</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>子女</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>配偶</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>兄弟姐妹</source>
        <translation>Brother or sister</translation>
    </message>
    <message>
        <source>其他亲属</source>
        <translation>Other relative</translation>
    </message>
    <message>
        <source>村（居）干部</source>
        <translation>Village official</translation>
    </message>
    <message>
        <source>请选择代办人与申请人的关系。</source>
        <translation>Choose how the agent is related to the applicant.</translation>
    </message>
    <message>
        <source>请写明代办依据，如委托书的日期。</source>
        <translation>Say by what authority, e.g. the date of the letter of attorney.</translation>
    </message>
    <message>
        <source>法定代表人（负责人）(&amp;L)</source>
        <translation>Legal representative(&amp;L)</translation>
    </message>
    <message>
        <source>请填法定代表人或负责人的姓名。</source>
        <translation>Give the name of the legal representative.</translation>
    </message>
    <message>
        <source>单位申请要有联系人。</source>
        <translation>An organisation needs a contact person.</translation>
    </message>
    <message>
        <source>护照号：字母和数字，5 到 17 位</source>
        <translation>Passport: letters and digits, 5 to 17</translation>
    </message>
    <message>
        <source>台湾居民来往大陆通行证：8 位或 10 位数字</source>
        <translation>Taiwan permit: 8 or 10 digits</translation>
    </message>
    <message>
        <source>港澳居民来往内地通行证：H 或 M 加 8 位或 10 位数字</source>
        <translation>HK/Macao permit: H or M and 8 or 10 digits</translation>
    </message>
    <message>
        <source>永久居留身份证：3 个字母加 12 位数字，或 18 位号码</source>
        <translation>Foreigner&apos;s residence ID: 3 letters and 12 digits, or 18 characters</translation>
    </message>
    <message>
        <source>居住证：18 位号码</source>
        <translation>Residence permit: 18 characters</translation>
    </message>
    <message>
        <source>核实情况，仍要收件的理由</source>
        <translation>What was checked, why received all the same</translation>
    </message>
    <message>
        <source>由监护人代办</source>
        <translation>By guardian</translation>
    </message>
    <message>
        <source>这个事项只受理个人申请，申请人填的是单位。</source>
        <translation>This item is for persons only; the applicant is an organisation.</translation>
    </message>
    <message>
        <source>这个事项只受理单位申请，申请人填的是个人。</source>
        <translation>This item is for organisations only; the applicant is a person.</translation>
    </message>
    <message>
        <source>请先核实，写明仍要收件的理由。</source>
        <translation>Check first and say why it is received all the same.</translation>
    </message>
    <message>
        <source>申请人 {age} 周岁，未满 18 周岁，一般由监护人代为申请。</source>
        <translation>The applicant is {age}, under 18; usually the guardian applies.</translation>
    </message>
    <message>
        <source>这个事项要求年满 {least} 周岁，申请人现在 {age} 周岁。</source>
        <translation>This item asks for an age of {least}; the applicant is {age}.</translation>
    </message>
    <message>
        <source>申请人数（{members}）比家庭人口（{household}）多，请对照户口簿核实。</source>
        <translation>More applicants ({members}) than members of the household ({household}); check the household book.</translation>
    </message>
    <message>
        <source>给申请人看</source>
        <translation>Show applicant</translation>
    </message>
    <message>
        <source>申请确认单</source>
        <translation>Confirmation sheet</translation>
    </message>
    <message>
        <source>已送到打印机。请申请人核对后签名或按指印，存入本件材料。</source>
        <translation>Sent to the printer. The applicant checks and signs it or gives a fingerprint; keep it with the materials.</translation>
    </message>
    <message>
        <source>已存到 {path}。</source>
        <translation>Saved to {path}.</translation>
    </message>
    <message>
        <source>{name} {due_date}：{start_date}当天不算，从次日起数 {length} {unit}。</source>
        <translation>{name} {due_date}: {start_date} itself does not count; {length} {unit} from the next day on.</translation>
    </message>
    <message>
        <source>算的日子：{counted}。</source>
        <translation>Days that count: {counted}.</translation>
    </message>
    <message>
        <source>不算的日子：{list}，{why}。</source>
        <translation>Days that do not: {list}, {why}.</translation>
    </message>
    <message>
        <source>同一人再办一件</source>
        <translation>Another item, same person</translation>
    </message>
    <message>
        <source>一次办理多个事项回执</source>
        <translation>Receipt for several items</translation>
    </message>
    <message>
        <source>打印一张总回执（{count} 件）</source>
        <translation>Print one receipt ({count} cases)</translation>
    </message>
    <message>
        <source>同一次来访：{name} 已收 {count} 件（{items}）。申请人和相同的材料已带过来，请选下一个事项。</source>
        <translation>Same visit: {name}, {count} received ({items}). Applicant and shared materials are carried over; choose the next item.</translation>
    </message>
    <message>
        <source>这件已存本机；第一件上没有记下它的编号。{why}</source>
        <translation>This case is saved here; its number was not noted on the first one. {why}</translation>
    </message>
    <message>
        <source>不属于本窗口…</source>
        <translation>Not for this counter…</translation>
    </message>
    <message>
        <source>办事指引单</source>
        <translation>Directions slip</translation>
    </message>
</context>
<context>
    <name>screens_keys</name>
    <message>
        <source>到处都能用</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>列表、表单和按钮</source>
        <translation>Lists, forms and buttons</translation>
    </message>
    <message>
        <source>打印(&amp;P)</source>
        <translation>Print(&amp;P)</translation>
    </message>
    <message>
        <source>另存 PDF(&amp;S)</source>
        <translation>Save PDF(&amp;S)</translation>
    </message>
    <message>
        <source>关闭(&amp;C)</source>
        <translation>Close(&amp;C)</translation>
    </message>
    <message>
        <source>黔办快捷键一览.pdf</source>
        <translation>Qianban shortcuts.pdf</translation>
    </message>
    <message>
        <source>没有装好的打印机。可以另存 PDF，拿到有打印机的电脑上打印。</source>
        <translation>No printer is set up. Save a PDF and print it where there is one.</translation>
    </message>
    <message>
        <source>已交给打印机。</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>所有按键也在菜单里：按 F10 或单按 Alt 显示菜单。按 Ctrl+K 可以按名字找。</source>
        <translation>All keys are in the menus too: F10 or Alt alone shows them. Ctrl+K finds by name.</translation>
    </message>
    <message>
        <source>在列表里移动</source>
        <translation>Move in a list</translation>
    </message>
    <message>
        <source>打开；在表单里到下一格；在按钮上是按下</source>
        <translation>Open; next field in a form; press a button</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>勾选；材料状态往后换，Shift+空格往前换</source>
        <translation>Tick; next state of a material, Shift+Space the previous</translation>
    </message>
    <message>
        <source>到下一处，Shift+Tab 回上一处</source>
        <translation>Next place, Shift+Tab the previous</translation>
    </message>
    <message>
        <source>Alt+字母</source>
        <translation>Alt+letter</translation>
    </message>
    <message>
        <source>到名称后面括号里有这个字母的那一格</source>
        <translation>To the field with this letter in brackets</translation>
    </message>
    <message>
        <source>返回、取消</source>
        <translation>Back, cancel</translation>
    </message>
    <message>
        <source>受理，或当场办结；再按一次确认</source>
        <translation>Accept, or close at once; once more confirms</translation>
    </message>
    <message>
        <source>文书预览里：打印</source>
        <translation>In a paper preview: print</translation>
    </message>
    <message>
        <source>提交以后：再收一件同事项</source>
        <translation>After submitting: another of the same item</translation>
    </message>
    <message>
        <source>这一步该做的事；在表单里是确认</source>
        <translation>What is due at this step; confirms in a form</translation>
    </message>
    <message>
        <source>设置口令；在表单里是完成</source>
        <translation>Set PIN; done in a form</translation>
    </message>
    <message>
        <source>已存为 {path}。</source>
        <translation>Saved as {path}.</translation>
    </message>
</context>
<context>
    <name>screens_ledger</name>
    <message>
        <source>台账统计</source>
        <translation>Ledgers</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>本季度</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>本年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>上年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>自定</source>
        <translation>Own dates</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>台账预览</source>
        <translation>Ledger preview</translation>
    </message>
    <message>
        <source>这段时间没有记录。换一个期间或筛选条件看看。</source>
        <translation>There are no records in this time. Try another period or filter.</translation>
    </message>
    <message>
        <source>退件</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>按法定办结率</source>
        <translation>Closed within law</translation>
    </message>
    <message>
        <source>超承诺期</source>
        <translation>Past promise</translation>
    </message>
    <message>
        <source>补正率</source>
        <translation>Supplement rate</translation>
    </message>
    <message>
        <source>代办率</source>
        <translation>On behalf rate</translation>
    </message>
    <message>
        <source>期间内收件登记的件数；作废的不算。</source>
        <translation>Cases received in the period; void ones do not count.</translation>
    </message>
    <message>
        <source>期间第一天零点已受理、未办结的件数。</source>
        <translation>Cases accepted and not closed at 0:00 on the first day of the period.</translation>
    </message>
    <message>
        <source>期间内受理、容缺受理、视为受理的件数。</source>
        <translation>Cases accepted, accepted with gaps or deemed accepted in the period.</translation>
    </message>
    <message>
        <source>期间内准予和不予办结的件数。</source>
        <translation>Cases decided in the period, approved or refused.</translation>
    </message>
    <message>
        <source>期间内撤回、终止（含逾期不补正）、转报办结的件数；不予受理另计。</source>
        <translation>Cases withdrawn, terminated (lapsed supplements included) or transferred in the period; cases not accepted are counted apart.</translation>
    </message>
    <message>
        <source>期间内不予受理的件数。</source>
        <translation>Cases not accepted in the period.</translation>
    </message>
    <message>
        <source>期间最后一天（没有到的按今天）结束时已受理、未办结的件数。</source>
        <translation>Cases accepted and not closed at the end of the period&apos;s last day (today, if that is still to come).</translation>
    </message>
    <message>
        <source>承诺到期日当天或之前办结的件数 ÷ 办结件数；停表的日子不算用时。</source>
        <translation>Cases closed on or before the promised day ÷ cases closed; days with the clock stopped do not count.</translation>
    </message>
    <message>
        <source>法定到期日当天或之前办结的件数 ÷ 有法定期限的办结件数。</source>
        <translation>Cases closed on or before the statutory day ÷ closed cases that have a statutory limit.</translation>
    </message>
    <message>
        <source>办结件的实际用时（工作日，不含停表）平均值。</source>
        <translation>Mean real time of closed cases (working days, without stopped days).</translation>
    </message>
    <message>
        <source>期间内超承诺期才办结的，加期末仍未办结且已超承诺期的。</source>
        <translation>Cases closed in the period after the promised day, plus cases still open at its end and past that day.</translation>
    </message>
    <message>
        <source>期间内超法定期才办结的，加期末仍未办结且已超法定期的。</source>
        <translation>Cases closed in the period after the statutory day, plus cases still open at its end and past that day.</translation>
    </message>
    <message>
        <source>作过一次性补正告知的件数 ÷ 收件件数。</source>
        <translation>Cases with a one-time supplement notice ÷ cases received.</translation>
    </message>
    <message>
        <source>基本满意及以上的评价 ÷ 申请人实际作出的评价；系统默认好评不算。</source>
        <translation>Ratings of &quot;fair&quot; and better ÷ ratings applicants really gave; ratings given by default do not count.</translation>
    </message>
    <message>
        <source>代办收件的件数 ÷ 收件件数。</source>
        <translation>Cases received on behalf ÷ cases received.</translation>
    </message>
    <message>
        <source>证件号码和电话脱敏（建议）(&amp;M)</source>
        <translation>Mask ID and phone numbers (advised)(&amp;M)</translation>
    </message>
    <message>
        <source>只有中心负责人或督查可以导出完整号码。</source>
        <translation>Only the head of centre or a supervisor can export full numbers.</translation>
    </message>
    <message>
        <source>用途（印在每页水印上，并留在审计记录里）(&amp;W)</source>
        <translation>Purpose (printed on every page and kept in the audit)(&amp;W)</translation>
    </message>
    <message>
        <source>导出完整号码要写明用途。还没有导出。</source>
        <translation>To export full numbers, state the purpose. Nothing was exported yet.</translation>
    </message>
    <message>
        <source>台账存到哪里</source>
        <translation>Where to save the ledger</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>取消导出</source>
        <translation>Cancel export</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>正在导出，可以继续做别的。</source>
        <translation>Exporting; you can go on with other work.</translation>
    </message>
    <message>
        <source>把以前的 Excel 台账收进来，作为历史可以查找；不进新的统计，也没有时限。先试读，看清楚再导入。</source>
        <translation>Takes in earlier Excel ledgers as history to search; they do not enter new figures and have no time limits. Read on trial first, look, then import.</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>选择要导入的台账</source>
        <translation>Choose the ledger to import</translation>
    </message>
    <message>
        <source>正在试读，还没有导入任何内容。</source>
        <translation>Reading on trial; nothing is imported yet.</translation>
    </message>
    <message>
        <source>开始导入</source>
        <translation>Start import</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>各列是这样认的。认错了的请改过来，再按“重新试读”；没有改的不用管。</source>
        <translation>The columns were read like this. Correct what is wrong, then choose &quot;Read again&quot;; leave the rest.</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>重新试读</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>有问题的行</source>
        <translation>Rows with problems</translation>
    </message>
    <message>
        <source>把问题另存为 Excel</source>
        <translation>Save problems as Excel</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>原内容</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>怎么改</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>导入进度</source>
        <translation>Import progress</translation>
    </message>
    <message>
        <source>导出进度</source>
        <translation>Export progress</translation>
    </message>
    <message>
        <source>期初 {opening} ＋ 受理 {accepted} ＝ 办结 {decided} ＋ 退件（已受理的）{returned} ＋ 期末 {closing}</source>
        <translation>Start {opening} + accepted {accepted} = closed {decided} + returned (after acceptance) {returned} + end {closing}</translation>
    </message>
    <message>
        <source>{line}  两边不平，请不要报出，联系县级管理员。</source>
        <translation>{line}  The two sides differ; please do not report it, ask the county administrator.</translation>
    </message>
    <message>
        <source>号码已脱敏</source>
        <translation>numbers masked</translation>
    </message>
    <message>
        <source>含完整号码，请妥善保管</source>
        <translation>with full numbers, keep it safe</translation>
    </message>
    <message>
        <source>已导出 {rows} 件到“{name}”（{hiding}）。这次导出已记入审计。</source>
        <translation>Cases exported to &quot;{name}&quot;: {rows} ({hiding}). This export is in the audit.</translation>
    </message>
    <message>
        <source>其中以前导入过的 {already} 条会跳过。</source>
        <translation>Imported before, will be skipped: {already}.</translation>
    </message>
    <message>
        <source>可导入 {clean} 条。{seen}</source>
        <translation>Can be imported: {clean}. {seen}</translation>
    </message>
    <message>
        <source>没有可导入的新记录。{seen}</source>
        <translation>There are no new records to import. {seen}</translation>
    </message>
    <message>
        <source>正在导入，{done} / {total} 条已存本机…</source>
        <translation>Importing; saved here: {done} / {total} …</translation>
    </message>
    <message>
        <source>已导入 {done} 条，都已存本机，会自动上传。同一文件再导入一次会自动识别为重复。</source>
        <translation>Imported: {done}, all saved here; they are uploaded by themselves. If the same file is imported again, they are recognised as known.</translation>
    </message>
    <message>
        <source>已停止。{done} 条已存本机，其余 {total} 条没有导入；再选同一文件可接着导入。</source>
        <translation>Stopped. Saved here: {done}; not imported: {total}. Choose the same file again to go on.</translation>
    </message>
    <message>
        <source>{sheet} 第 {row} 行 {column}，{value}，{said}</source>
        <translation>{sheet} row {row} {column}, {value}, {said}</translation>
    </message>
</context>
<context>
    <name>screens_lists</name>
    <message>
        <source>今天要办</source>
        <translation>To do today</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>快到受理期限（逾期视为受理）</source>
        <translation>Acceptance due soon (else deemed accepted)</translation>
    </message>
    <message>
        <source>即将到期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>待送达</source>
        <translation>To deliver</translation>
    </message>
    <message>
        <source>移交给本中心待接</source>
        <translation>Handed over, to take</translation>
    </message>
    <message>
        <source>差评待回访</source>
        <translation>Bad rating to call back</translation>
    </message>
    <message>
        <source>新派给您的办件</source>
        <translation>Newly assigned to you</translation>
    </message>
    <message>
        <source>省平台未采纳，需处理</source>
        <translation>Not taken by platform</translation>
    </message>
    <message>
        <source>今天没有必须办理的事。</source>
        <translation>Nothing has to be done today.</translation>
    </message>
    <message>
        <source>看看在办的件</source>
        <translation>See open cases</translation>
    </message>
    <message>
        <source>未完成的收件</source>
        <translation>Unfinished intakes</translation>
    </message>
    <message>
        <source>未命名</source>
        <translation>Unnamed</translation>
    </message>
    <message>
        <source>没有未完成的收件</source>
        <translation>No unfinished intakes</translation>
    </message>
    <message>
        <source>近七天（收件/办结）</source>
        <translation>7 days (intake/closed)</translation>
    </message>
    <message>
        <source>近七天收件和办结的件数</source>
        <translation>Intakes and closed cases of the last 7 days</translation>
    </message>
    <message>
        <source>查看全部</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>受理或告知补正</source>
        <translation>Accept or notify</translation>
    </message>
    <message>
        <source>收补正或催告</source>
        <translation>Take or remind</translation>
    </message>
    <message>
        <source>审查办结</source>
        <translation>Review, close</translation>
    </message>
    <message>
        <source>查看停表</source>
        <translation>See pause</translation>
    </message>
    <message>
        <source>跟进上级</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record delivery</translation>
    </message>
    <message>
        <source>接收</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>回访整改</source>
        <translation>Call, rectify</translation>
    </message>
    <message>
        <source>去处理</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>{key}（{number}）</source>
        <translation>{key} ({number})</translation>
    </message>
    <message>
        <source>本机数据，截至 {moment}</source>
        <translation>Data of this computer, as of {moment}</translation>
    </message>
    <message>
        <source>{saved} 存，仅在本机</source>
        <translation>{saved}, only here</translation>
    </message>
    <message>
        <source>{day} 收件 {received} 件，办结 {closed} 件</source>
        <translation>{day}: intake {received}, closed {closed}</translation>
    </message>
    <message>
        <source>我的待办</source>
        <translation>My work</translation>
    </message>
    <message>
        <source>新派给我</source>
        <translation>New for me</translation>
    </message>
    <message>
        <source>今日到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>补正中</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>停表中</source>
        <translation>Clock stopped</translation>
    </message>
    <message>
        <source>待上传</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>需处理</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>转出待回</source>
        <translation>Sent out</translation>
    </message>
    <message>
        <source>待评价</source>
        <translation>To rate</translation>
    </message>
    <message>
        <source>最近打开</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>我存的视图</source>
        <translation>My views</translation>
    </message>
    <message>
        <source>查找办件</source>
        <translation>Find cases</translation>
    </message>
    <message>
        <source>姓名、拼音首字母、编号、证件或电话末几位，可加 状态：补正中  事项：高龄  村：卡拉  收件：2026-11</source>
        <translation>Name, pinyin initials, number, last digits of ID or phone; also State:Supplement  Item:…  Village:…  Intake:2026-11</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>存为视图</source>
        <translation>Save as view</translation>
    </message>
    <message>
        <source>给这个视图起个名字</source>
        <translation>Give this view a name</translation>
    </message>
    <message>
        <source>删除这个视图</source>
        <translation>Delete this view</translation>
    </message>
    <message>
        <source>办件概况</source>
        <translation>Case summary</translation>
    </message>
    <message>
        <source>打开办件</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>没有符合的办件。</source>
        <translation>No case fits.</translation>
    </message>
    <message>
        <source>看全部办件</source>
        <translation>See all cases</translation>
    </message>
    <message>
        <source>还没有办件。按 Ctrl+N 收第一件。</source>
        <translation>No cases yet. Press Ctrl+N for the first intake.</translation>
    </message>
    <message>
        <source>这件不在本机。它可能属于别的中心，或还没有同步下来。</source>
        <translation>This case is not on this computer. It may belong to another centre or is not synced yet.</translation>
    </message>
    <message>
        <source>选中一件，这里显示它的概况。</source>
        <translation>Select a case to see its summary here.</translation>
    </message>
    <message>
        <source>最近进展</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>已复制编号</source>
        <translation>Number copied</translation>
    </message>
    <message>
        <source>复制编号</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>村</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>我</source>
        <translation>me</translation>
    </message>
    <message>
        <source>共 {number}（本机）</source>
        <translation>{number} (this computer)</translation>
    </message>
    <message>
        <source>{words}（{due}）</source>
        <translation>{words} ({due})</translation>
    </message>
    <message>
        <source>{words} {more}{due_on:%m-%d}</source>
        <translation>{words} {more} {due_on:%m-%d}</translation>
    </message>
    <message>
        <source>约</source>
        <translation>about</translation>
    </message>
    <message>
        <source>至</source>
        <translation>by</translation>
    </message>
    <message>
        <source>编号 {number}</source>
        <translation>number {number}</translation>
    </message>
    <message>
        <source>同步中心</source>
        <translation>Sync centre</translation>
    </message>
    <message>
        <source>上次成功</source>
        <translation>Last success</translation>
    </message>
    <message>
        <source>下次自动尝试</source>
        <translation>Next try</translation>
    </message>
    <message>
        <source>等待上传</source>
        <translation>Waiting to upload</translation>
    </message>
    <message>
        <source>已存本机、等待省平台确认的内容</source>
        <translation>Saved here, waiting for the platform</translation>
    </message>
    <message>
        <source>省平台没有采纳的内容</source>
        <translation>Not taken by the platform</translation>
    </message>
    <message>
        <source>最早记于</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>您做的</source>
        <translation>You did</translation>
    </message>
    <message>
        <source>为什么没有采纳</source>
        <translation>Why not taken</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>一键移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>已移交给现在办理这件的机构，原时间不变。</source>
        <translation>Handed over to the office that has this case now; the times stay.</translation>
    </message>
    <message>
        <source>放弃并说明</source>
        <translation>Give up, say why</translation>
    </message>
    <message>
        <source>说明（必填，会留在办件记录里）(&amp;W)</source>
        <translation>Reason (needed, stays in the case)(&amp;W)</translation>
    </message>
    <message>
        <source>请先写明为什么放弃。</source>
        <translation>First say why you give it up.</translation>
    </message>
    <message>
        <source>已记下：重做。请在办件里重新办理这一步。</source>
        <translation>Noted: redo. Do this step again in the case.</translation>
    </message>
    <message>
        <source>已记下：放弃并说明。原操作仍保留为记录。</source>
        <translation>Noted: given up, with the reason. The original step stays on record.</translation>
    </message>
    <message>
        <source>选中一条，看看原因，再决定重做还是放弃。</source>
        <translation>Select one, read the reason, then redo it or give it up.</translation>
    </message>
    <message>
        <source> · 省平台的异地备份覆盖到第 {durable} 条</source>
        <translation> · platform&apos;s remote backup covers up to {durable}</translation>
    </message>
    <message>
        <source>设备 {device} · 本机记录 {entries} 条 · 已与省平台对齐到第 {positions} 条 · 指纹 {mark}{kept}</source>
        <translation>Device {device} · records here {entries} · aligned with platform up to {positions} · fingerprint {mark}{kept}</translation>
    </message>
    <message>
        <source>采纳的是另一条记录（{winner}）。</source>
        <translation> Another record was taken ({winner}).</translation>
    </message>
    <message>
        <source>您 {moment} 做的“{title}”：{why}{earlier}</source>
        <translation>Your &quot;{title}&quot; of {moment}: {why}{earlier}</translation>
    </message>
</context>
<context>
    <name>screens_lock</name>
    <message>
        <source>还在吗？</source>
        <translation>Still there?</translation>
    </message>
    <message>
        <source>继续使用(&amp;C)</source>
        <translation>Go on(&amp;C)</translation>
    </message>
    <message>
        <source>现在锁屏(&amp;L)</source>
        <translation>Lock now(&amp;L)</translation>
    </message>
    <message>
        <source>大写锁定已打开。口令区分大小写，请先按 Caps Lock 关掉。</source>
        <translation>Caps Lock is on. A PIN minds upper and lower case: switch it off first.</translation>
    </message>
    <message>
        <source>打开黔办</source>
        <translation>Open Qianban</translation>
    </message>
    <message>
        <source>窗口已关，同步继续。点这里的图标可以再打开；要退出，请用它的菜单。</source>
        <translation>The window is closed, sync goes on. Click this icon to open it again; quit by its menu.</translation>
    </message>
    <message>
        <source>同步有事要您处理</source>
        <translation>Sync needs you</translation>
    </message>
    <message>
        <source>今天的办件</source>
        <translation>Today&apos;s cases</translation>
    </message>
    <message>
        <source>这台电脑已经启用过，启用包没有再读。数据没有动。</source>
        <translation>This computer is enrolled already; the enrolment package was not read again. No data was touched.</translation>
    </message>
    <message>
        <source>很久没有操作，{seconds} 秒后自动锁屏。没写完的收件已存本机。按任意键继续。</source>
        <translation>Nothing happened for a while: the screen locks in {seconds} s. Unfinished intakes are saved here. Press any key to go on.</translation>
    </message>
    <message>
        <source>“{file}”不是黔办能打开的文件，没有读。数据没有动。</source>
        <translation>&quot;{file}&quot; is not a file Qianban can open and was not read. No data was touched.</translation>
    </message>
    <message>
        <source>{count} 件需要您处理。请打开“同步”页。</source>
        <translation>{count} need attention. Open the Sync page.</translation>
    </message>
    <message>
        <source>同事转给您 {count} 件，在工作台“新派给您的办件”里。</source>
        <translation>{count} case(s) were given to you; see &quot;Newly assigned to you&quot; on the workbench.</translation>
    </message>
    <message>
        <source>有 {count} 件新的差评，请在 1 个工作日内回访。在工作台“差评待回访”里。</source>
        <translation>{count} new bad rating(s): call back within 1 working day; see &quot;Bad rating to call back&quot; on the workbench.</translation>
    </message>
    <message>
        <source>超期 {overdue} 件</source>
        <translation>Overdue: {overdue}</translation>
    </message>
    <message>
        <source>今天到期 {today} 件</source>
        <translation>Due today: {today}</translation>
    </message>
</context>
<context>
    <name>screens_many</name>
    <message>
        <source>转派</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>转给谁(&amp;T)</source>
        <translation>Assign to(&amp;T)</translation>
    </message>
    <message>
        <source>为什么转(&amp;R)</source>
        <translation>Reason(&amp;R)</translation>
    </message>
    <message>
        <source>转派(&amp;D)</source>
        <translation>Assign(&amp;D)</translation>
    </message>
    <message>
        <source>只有中心负责人可以转派别人的件。</source>
        <translation>Only the head of centre can assign other people&apos;s cases.</translation>
    </message>
    <message>
        <source>先选中要处理的件（空格、Shift+↑↓ 或 Ctrl+A）。</source>
        <translation>Choose cases first (Space, Shift+↑↓ or Ctrl+A).</translation>
    </message>
    <message>
        <source>本中心没有别的工作人员可以接。</source>
        <translation>No one else in this centre can take them.</translation>
    </message>
    <message>
        <source>请写明为什么转，每一件的时间线里都会留下。</source>
        <translation>Please give the reason; it stays in the timeline of each case.</translation>
    </message>
    <message>
        <source>选中的件都不在办理中（还没受理、特别程序、已转报或已办结），不能转派。</source>
        <translation>None of the chosen cases is being handled (not accepted yet, in special procedure, reported up or closed), so none can be assigned.</translation>
    </message>
    <message>
        <source>加标签</source>
        <translation>Add tag</translation>
    </message>
    <message>
        <source>去标签</source>
        <translation>Remove tag</translation>
    </message>
    <message>
        <source>标签，几个之间用空格隔开(&amp;W)</source>
        <translation>Tags, with blanks between(&amp;W)</translation>
    </message>
    <message>
        <source>加上(&amp;D)</source>
        <translation>Add(&amp;D)</translation>
    </message>
    <message>
        <source>去掉(&amp;D)</source>
        <translation>Remove(&amp;D)</translation>
    </message>
    <message>
        <source>请写一个标签，如：低保复查。</source>
        <translation>Please write a tag, such as: allowance review.</translation>
    </message>
    <message>
        <source>选中的件没有标签。</source>
        <translation>The chosen cases have no tags.</translation>
    </message>
    <message>
        <source>不做了(&amp;C)</source>
        <translation>Cancel(&amp;C)</translation>
    </message>
    <message>
        <source>中心共享的视图</source>
        <translation>Shared views</translation>
    </message>
    <message>
        <source>把这个视图共享给全中心</source>
        <translation>Share this view with the centre</translation>
    </message>
    <message>
        <source>收回这个共享的视图</source>
        <translation>Take back this shared view</translation>
    </message>
    <message>
        <source>只有中心负责人和督查可以共享或收回视图。</source>
        <translation>Only the head of centre and supervisors share or take back views.</translation>
    </message>
    <message>
        <source>先在左边选中一个自己存的视图。</source>
        <translation>First select one of your own views on the left.</translation>
    </message>
    <message>
        <source>先在左边选中一个中心共享的视图。</source>
        <translation>First select a shared view on the left.</translation>
    </message>
    <message>
        <source>您名下没有在办的件。按 Ctrl+N 收件，或看看全中心的办件。</source>
        <translation>You have no open cases. Press Ctrl+N to receive one, or look at the cases of the whole centre.</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>选中 {chosen} 件，可以转派 {movable} 件</source>
        <translation>Chosen: {chosen}, can be assigned: {movable}</translation>
    </message>
    <message>
        <source>；{left} 件不在办理中（还没受理、特别程序、已转报或已办结），仍归原经办人。</source>
        <translation>; not being handled (not accepted yet, in special procedure, reported up or closed): {left}, these stay with their handlers.</translation>
    </message>
    <message>
        <source>已存本机：{moved} 件转给{name}，在对方的“新派给我”里。</source>
        <translation>Saved here. Assigned to {name}: {moved} case(s); they are in that person&apos;s &quot;New for me&quot;.</translation>
    </message>
    <message>
        <source>给选中的 {chosen} 件加标签，本中心的同事都能看到。</source>
        <translation>Tags the chosen cases: {chosen}; all colleagues of this centre can see it.</translation>
    </message>
    <message>
        <source>选中的 {chosen} 件上有：{tags}。</source>
        <translation>Tags on the {chosen} chosen case(s): {tags}.</translation>
    </message>
    <message>
        <source>已存本机：{number} 件加了标签 {tags}。</source>
        <translation>Saved here. Tagged {tags}: {number} case(s).</translation>
    </message>
    <message>
        <source>已存本机：{number} 件去掉了标签 {tags}。</source>
        <translation>Saved here. Tag {tags} removed: {number} case(s).</translation>
    </message>
    <message>
        <source>标签太长：{tags}。每个最多 {most} 个字，写不下的请用备注。</source>
        <translation>Tag too long: {tags}. At most {most} characters each; please use a note for more.</translation>
    </message>
    <message>
        <source>已存本机：视图“{name}”共享给全中心，同步后出现在每台电脑的左边。</source>
        <translation>Saved here: the view &quot;{name}&quot; is shared; after a sync it stands on the left of every computer.</translation>
    </message>
    <message>
        <source>已存本机：视图“{name}”不再共享。</source>
        <translation>Saved here: the view &quot;{name}&quot; is shared no more.</translation>
    </message>
    <message>
        <source>{name}（{by} 共享）</source>
        <translation>{name} (shared by {by})</translation>
    </message>
</context>
<context>
    <name>screens_people</name>
    <message>
        <source>本中心的人员名单由县级下发。要在这台电脑上登录，先要在这里有一个口令；每人一个，不要共用。</source>
        <translation>The county sends this centre&apos;s list of people. To sign in on this computer, everyone first needs a PIN here; one each, not shared.</translation>
    </message>
    <message>
        <source>本中心人员</source>
        <translation>People of this centre</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>本机口令</source>
        <translation>PIN here</translation>
    </message>
    <message>
        <source>已设置</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>设置口令</source>
        <translation>Set PIN</translation>
    </message>
    <message>
        <source>修改我的口令</source>
        <translation>Change my PIN</translation>
    </message>
    <message>
        <source>这是您自己，请用“修改我的口令”</source>
        <translation>This is you; please use &quot;Change my PIN&quot;</translation>
    </message>
    <message>
        <source>请先在名单里选一位同事</source>
        <translation>Please choose a colleague in the list first</translation>
    </message>
    <message>
        <source>旧口令(&amp;O)</source>
        <translation>Old PIN(&amp;O)</translation>
    </message>
    <message>
        <source>新口令(&amp;N)</source>
        <translation>New PIN(&amp;N)</translation>
    </message>
    <message>
        <source>再输一遍新口令(&amp;R)</source>
        <translation>New PIN again(&amp;R)</translation>
    </message>
    <message>
        <source>至少 8 位，可以是一句好记的话。只用英文键盘上的字符。请记牢，别人不能替您重设。</source>
        <translation>At least 8 characters; it can be a phrase that is easy to remember. Only characters of the English keyboard. Please remember it; nobody else can reset it.</translation>
    </message>
    <message>
        <source>先输现在用的口令，再输两遍新口令。办件和草稿都不受影响。</source>
        <translation>Enter the present PIN, then the new one twice. Cases and drafts are not touched.</translation>
    </message>
    <message>
        <source>新口令和旧口令一样，没有改动。请换一个。</source>
        <translation>The new PIN is the same as the old; nothing was changed. Please choose another.</translation>
    </message>
    <message>
        <source>口令已修改。下次登录请用新口令。</source>
        <translation>PIN changed. Please use the new one from the next sign-in.</translation>
    </message>
    <message>
        <source>{name}（您）</source>
        <translation>{name} (you)</translation>
    </message>
    <message>
        <source>为{name}设置口令</source>
        <translation>Set PIN for {name}</translation>
    </message>
    <message>
        <source>先由{own}输入自己的口令，再请{name}本人到键盘前输两遍新口令。{name}的口令不要告诉别人。</source>
        <translation>First {own} enters their own PIN; then {name} comes to the keyboard and enters the new PIN twice. {name}&apos;s PIN should be told to nobody.</translation>
    </message>
    <message>
        <source>{name}的口令(&amp;O)</source>
        <translation>PIN of {name}(&amp;O)</translation>
    </message>
    <message>
        <source>{name}的新口令(&amp;N)</source>
        <translation>New PIN of {name}(&amp;N)</translation>
    </message>
    <message>
        <source>{name}已经有口令，只有本人登录后能修改</source>
        <translation>{name} already has a PIN; only they can change it after signing in</translation>
    </message>
    <message>
        <source>已为{name}设置口令。{name}现在可以在登录页选自己的名字进入。</source>
        <translation>PIN set for {name}. {name} can now choose their name on the sign-in page.</translation>
    </message>
    <message>
        <source>{name}，{roles}，{column_pin}{pin}</source>
        <translation>{name}, {roles}, {column_pin} {pin}</translation>
    </message>
</context>
<context>
    <name>screens_preview</name>
    <message>
        <source>选一个文件，在这里看。</source>
        <translation>Choose a file to see it here.</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>第 {page}/{pages} 页，{zoom}</source>
        <translation>Page {page}/{pages}, {zoom}</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>转 90°</source>
        <translation>Turn 90°</translation>
    </message>
    <message>
        <source>这个附件不在本机。需下载 {size}，约 {seconds}。按“取回到本机”，取回后在这里看。</source>
        <translation>This attachment is not on this computer. To download: {size}, about {seconds}. Choose &quot;Fetch to here&quot;; then it can be seen here.</translation>
    </message>
    <message>
        <source>{name} 第 {page} 页</source>
        <translation>{name} page {page}</translation>
    </message>
</context>
<context>
    <name>screens_printing</name>
    <message>
        <source>哪一类纸(&amp;D)</source>
        <translation>Kind of paper(&amp;D)</translation>
    </message>
    <message>
        <source>每一类各有各的打印机、份数和位置。下面的几项只管这里选的这一类。</source>
        <translation>Each kind has its own printer, copies and position. What follows is for the kind chosen here.</translation>
    </message>
    <message>
        <source>文书（受理、补正、决定等）</source>
        <translation>Notices, decisions</translation>
    </message>
    <message>
        <source>凭证、回执、确认单</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>办件清单</source>
        <translation>Case list</translation>
    </message>
    <message>
        <source>本所用纸（简报、移交单、帮助等）</source>
        <translation>Office sheets</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>选定后按打印就直接打，不再询问；这台打印机不在时照旧询问。</source>
        <translation>Once chosen, it prints without asking; if this printer is not there, it asks as before.</translation>
    </message>
    <message>
        <source>每次询问</source>
        <translation>Ask each time</translation>
    </message>
    <message>
        <source>打印几套</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>文书一套已含两份：申请人留存、窗口存档。</source>
        <translation>A set of a paper is two copies: one for the applicant, one for the counter.</translation>
    </message>
    <message>
        <source>双面打印</source>
        <translation>Two-sided</translation>
    </message>
    <message>
        <source>打印机不能双面时仍打单面。</source>
        <translation>If the printer cannot print two-sided, it prints one-sided.</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>三等分：241 毫米宽的连续纸，一联高 93 毫米；只用于凭证、回执、确认单。</source>
        <translation>Thirds: continuous paper 241 mm wide, 93 mm high each; only for receipts and confirmations.</translation>
    </message>
    <message>
        <source>三等分连续纸（针式）</source>
        <translation>Continuous thirds (dot matrix)</translation>
    </message>
    <message>
        <source>整页右移（毫米，负数左移）</source>
        <translation>Shift right (mm, minus is left)</translation>
    </message>
    <message>
        <source>整页下移（毫米，负数上移）</source>
        <translation>Shift down (mm, minus is up)</translation>
    </message>
    <message>
        <source>套打或连续纸对不准时用。先打测试页，量出差多少，再填进来；按 ↑↓ 一次半毫米。</source>
        <translation>For preprinted or continuous paper that does not line up. Print a test page, measure the gap, enter it here; ↑↓ moves half a millimetre.</translation>
    </message>
    <message>
        <source> 毫米</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>打印测试页</source>
        <translation>Print test page</translation>
    </message>
    <message>
        <source>测试页上的方框离纸边都是 10 毫米，十字在离左边和上边各 20 毫米处。没有打印机时存成 PDF。</source>
        <translation>The frame on the test page is 10 mm from every edge, the cross 20 mm from the left and top. With no printer it is saved as PDF.</translation>
    </message>
    <message>
        <source>打印 打印机 份数 套数 双面 偏移 对齐 针式 三等分 连续纸 套打 测试页 dy dyj csy</source>
        <translation>print printer copies sets duplex two-sided offset align dot matrix thirds continuous preprinted test page dy dyj csy</translation>
    </message>
    <message>
        <source>测试页已交给打印机。请量一量方框离纸边是不是 10 毫米。</source>
        <translation>The test page was sent to the printer. Please measure whether the frame is 10 mm from the edges.</translation>
    </message>
    <message>
        <source>{printer}（现在没有这台）</source>
        <translation>{printer} (not here now)</translation>
    </message>
    <message>
        <source>没有装好的打印机，测试页存到了 {path}。</source>
        <translation>No printer is installed; the test page was saved to {path}.</translation>
    </message>
    <message>
        <source>打印测试页-{kind}.pdf</source>
        <translation>print-test-{kind}.pdf</translation>
    </message>
    <message>
        <source>种类：{kind}</source>
        <translation>Kind: {kind}</translation>
    </message>
    <message>
        <source>纸张：{form}</source>
        <translation>Paper: {form}</translation>
    </message>
    <message>
        <source>已右移 {right:g} 毫米，已下移 {down:g} 毫米</source>
        <translation>Shifted right {right:g} mm, down {down:g} mm</translation>
    </message>
    <message>
        <source>方框离左边不是 10 毫米：量得 8 就在“整页右移”上加 2，量得 13 就减 3；上下同理。</source>
        <translation>If the frame is not 10 mm from the left: measured 8, add 2 to &quot;Shift right&quot;; measured 13, take 3 off. Top and bottom likewise.</translation>
    </message>
</context>
<context>
    <name>screens_rare</name>
    <message>
        <source>生僻字</source>
        <translation>Rare characters</translation>
    </message>
    <message>
        <source>拼音或编码</source>
        <translation>Pinyin or code</translation>
    </message>
    <message>
        <source>拼音如 wei 或 wei3；编码如 U+2CC5F；空着列出本机名字里有过的</source>
        <translation>Pinyin such as wei or wei3; code such as U+2CC5F; empty lists those in names here</translation>
    </message>
    <message>
        <source>找到的字</source>
        <translation>Characters found</translation>
    </message>
    <message>
        <source>正在找…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>没有找到。拼音不要带声调符号，可加 1–4；编码是证件或户籍系统给的 4–6 位十六进制数。</source>
        <translation>Nothing was found. Please use no tone marks in pinyin (1–4 may follow); the code is the 4 to 6 hexadecimal digits from the ID card or household system.</translation>
    </message>
    <message>
        <source>本机名字里还没有过生僻字。请输拼音或编码。</source>
        <translation>No names here have had rare characters yet. Please enter pinyin or a code.</translation>
    </message>
    <message>
        <source>↑↓ 选字，Enter 填进去，Esc 不填。按偏旁查不了。</source>
        <translation>↑↓ choose, Enter fills in, Esc leaves. Search by radical is not possible.</translation>
    </message>
    <message>
        <source>填进去</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>先把光标放进要填的格子，再按 F7。</source>
        <translation>Please put the cursor into the field first, then press F7.</translation>
    </message>
    <message>
        <source>生僻字按 F7</source>
        <translation>F7 for rare characters</translation>
    </message>
    <message>
        <source>本机 {names} 件用过</source>
        <translation>used in cases here: {names}</translation>
    </message>
</context>
<context>
    <name>screens_settings</name>
    <message>
        <source>查找设置(&amp;F)</source>
        <translation>Find settings(&amp;F)</translation>
    </message>
    <message>
        <source>例如：字号、锁屏、地址；也可输拼音首字母</source>
        <translation>For example: size, lock, address</translation>
    </message>
    <message>
        <source>没有这样的设置。换个词，或清空查找框。</source>
        <translation>No such setting. Try another word, or empty the search box.</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Restore usual</translation>
    </message>
    <message>
        <source>已恢复默认。</source>
        <translation>Back to the usual values.</translation>
    </message>
    <message>
        <source>改了就生效，下次打开还是这样。</source>
        <translation>In force at once, and kept for the next time.</translation>
    </message>
    <message>
        <source>没有存住：磁盘没收下这次的设置。现在仍按新的设置显示，下次打开会变回原样。请检查磁盘空间。</source>
        <translation>Not kept: the disk did not take this setting. It holds for now and will be gone at the next start. Please check the disk space.</translation>
    </message>
    <message>
        <source>由县级管理员统一设置</source>
        <translation>Set by the county administrator</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>界面语言(&amp;G)</source>
        <translation>Language(&amp;G)</translation>
    </message>
    <message>
        <source>下次打开程序时生效。文书、台账和办件记录一律是中文。</source>
        <translation>In force at the next start. Papers, ledgers and records are always Chinese.</translation>
    </message>
    <message>
        <source>文字大小(&amp;Z)</source>
        <translation>Text size(&amp;Z)</translation>
    </message>
    <message>
        <source>任何时候也可按 Ctrl+= 放大、Ctrl+- 缩小、Ctrl+0 恢复。</source>
        <translation>At any time: Ctrl+= larger, Ctrl+- smaller, Ctrl+0 as usual.</translation>
    </message>
    <message>
        <source>表格行距(&amp;H)</source>
        <translation>Row spacing(&amp;H)</translation>
    </message>
    <message>
        <source>颜色(&amp;Y)</source>
        <translation>Colours(&amp;Y)</translation>
    </message>
    <message>
        <source>Windows 打开“高对比度”时，一律用 Windows 的颜色。</source>
        <translation>With high contrast on, the colours of Windows are used.</translation>
    </message>
    <message>
        <source>列表与详情(&amp;L)</source>
        <translation>List and details(&amp;L)</translation>
    </message>
    <message>
        <source>自动：窗口够宽时并排，不够时上下，再窄只留一栏。在列表里按 F8 可临时切换。</source>
        <translation>Automatic: side by side where wide enough, else stacked, else one pane. F8 in a list switches for the moment.</translation>
    </message>
    <message>
        <source>无人操作多久自动锁屏(&amp;S)</source>
        <translation>Lock the screen after(&amp;S)</translation>
    </message>
    <message>
        <source>锁屏前一分钟会提醒。没写完的收件留作草稿。</source>
        <translation>You are warned one minute before. Unfinished intakes stay as drafts.</translation>
    </message>
    <message>
        <source>修改我的口令…</source>
        <translation>Change my PIN…</translation>
    </message>
    <message>
        <source>也在这里给新同事设置口令。</source>
        <translation>PINs of new colleagues are set here too.</translation>
    </message>
    <message>
        <source>本机编号</source>
        <translation>Device number</translation>
    </message>
    <message>
        <source>关闭窗口后继续同步（留在任务栏右下角）(&amp;T)</source>
        <translation>Keep syncing in the tray(&amp;T)</translation>
    </message>
    <message>
        <source>默认不开。打开后关窗口不退出程序：回来要输口令；有事要人处理时提醒，每天 9 点报一次今天到期的件数。内存小的电脑建议不开。</source>
        <translation>Off by default. When on, closing the window does not quit: coming back takes the PIN; you are told when something needs a person, and at 9:00 how many are due today. Better off on computers with little memory.</translation>
    </message>
    <message>
        <source>这台电脑没有任务栏通知区，不能使用。</source>
        <translation>This computer has no notification area.</translation>
    </message>
    <message>
        <source>暂停传附件(&amp;A)</source>
        <translation>Pause attachments(&amp;A)</translation>
    </message>
    <message>
        <source>只停附件，办件照常同步。流量紧张时用。</source>
        <translation>Attachments only; cases sync as usual. For when data is scarce.</translation>
    </message>
    <message>
        <source>证书文件</source>
        <translation>Certificate file</translation>
    </message>
    <message>
        <source>用本机系统的证书</source>
        <translation>Certificates of the system</translation>
    </message>
    <message>
        <source>还没有接入省平台</source>
        <translation>Not connected to the platform yet</translation>
    </message>
    <message>
        <source>打开同步页…</source>
        <translation>Open sync page…</translation>
    </message>
    <message>
        <source>看还有什么没传、立即同步、用 U 盘收发。</source>
        <translation>See what waits, sync now, exchange by USB stick.</translation>
    </message>
    <message>
        <source>数据在哪里</source>
        <translation>Where the data is</translation>
    </message>
    <message>
        <source>全部加密。备份整个文件夹；不要放到网络盘，不要只拷其中一个文件。</source>
        <translation>All encrypted. Back up the whole folder; never put it on a network drive or copy a single file of it.</translation>
    </message>
    <message>
        <source>占用空间</source>
        <translation>Space used</translation>
    </message>
    <message>
        <source>附件最多占多少空间(&amp;B)</source>
        <translation>Most room for attachments(&amp;B)</translation>
    </message>
    <message>
        <source>超过后，最久没用的附件先离开本机，要看时再取回。没传完的、在办件近 30 天用过的、省平台没有确认并备份的，一律留在本机。</source>
        <translation>Past it, the attachments unused for longest leave this computer first; fetch them again to see them. What is not uploaded yet, what an open case used within 30 days and what the platform has not confirmed and backed up always stays here.</translation>
    </message>
    <message>
        <source>省平台还没有说它的数据已另存一份，所以附件现在都留在本机。</source>
        <translation>The platform has not said yet that a copy of its data lies elsewhere, so all attachments stay on this computer.</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>本版更新</source>
        <translation>New in this version</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>自检</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>开始自检(&amp;C)</source>
        <translation>Run check(&amp;C)</translation>
    </message>
    <message>
        <source>正在自检…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>开放源代码许可</source>
        <translation>Open source licences</translation>
    </message>
    <message>
        <source>本程序：Apache License 2.0</source>
        <translation>This program: Apache License 2.0</translation>
    </message>
    <message>
        <source>12 小</source>
        <translation>12 small</translation>
    </message>
    <message>
        <source>14 标准</source>
        <translation>14 normal</translation>
    </message>
    <message>
        <source>16 大</source>
        <translation>16 large</translation>
    </message>
    <message>
        <source>18 更大</source>
        <translation>18 larger</translation>
    </message>
    <message>
        <source>20 最大</source>
        <translation>20 largest</translation>
    </message>
    <message>
        <source>紧凑</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>宽松</source>
        <translation>Roomy</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>并排</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>上下</source>
        <translation>Stacked</translation>
    </message>
    <message>
        <source>单栏</source>
        <translation>Single pane</translation>
    </message>
    <message>
        <source>语言 英文 中文 English jmyy yy</source>
        <translation>language english chinese</translation>
    </message>
    <message>
        <source>字号 字体 大小 wzdx zh</source>
        <translation>font text size</translation>
    </message>
    <message>
        <source>密度 行高 疏密 bghj</source>
        <translation>density row height</translation>
    </message>
    <message>
        <source>主题 夜间 深色 浅色 高对比度 ys zt</source>
        <translation>theme night dark light contrast</translation>
    </message>
    <message>
        <source>布局 窗格 三栏 lbyxq bj</source>
        <translation>layout panes</translation>
    </message>
    <message>
        <source>锁屏 空闲 离开 zdsp</source>
        <translation>lock idle away</translation>
    </message>
    <message>
        <source>口令 密码 人员 kl mm</source>
        <translation>pin password people</translation>
    </message>
    <message>
        <source>设备号 编号 bjbh</source>
        <translation>device number</translation>
    </message>
    <message>
        <source>托盘 通知 后台 关闭 tp tz</source>
        <translation>tray notification background close</translation>
    </message>
    <message>
        <source>附件 流量 暂停 ztcfj</source>
        <translation>attachment data pause</translation>
    </message>
    <message>
        <source>网址 服务器 地址 sptdz</source>
        <translation>server url address</translation>
    </message>
    <message>
        <source>证书 CA zswj</source>
        <translation>certificate ca</translation>
    </message>
    <message>
        <source>同步 上传 U盘 tb</source>
        <translation>sync upload usb</translation>
    </message>
    <message>
        <source>文件夹 位置 备份 数据 sjznl</source>
        <translation>folder place backup data</translation>
    </message>
    <message>
        <source>空间 磁盘 大小 zykj</source>
        <translation>space disk size</translation>
    </message>
    <message>
        <source>附件 空间 上限 缓存 清理 fjkj hc</source>
        <translation>attachments room limit cache clean</translation>
    </message>
    <message>
        <source>版本 更新 升级 bb gx</source>
        <translation>version update upgrade</translation>
    </message>
    <message>
        <source>退回 旧版 上一版 回退 syb th</source>
        <translation>back older version before return</translation>
    </message>
    <message>
        <source>新版本 下载 升级 xbb xz</source>
        <translation>new version download upgrade</translation>
    </message>
    <message>
        <source>检查更新 下载 U盘 换用 修复 退回 jcgx xf</source>
        <translation>look update download disk use repair back</translation>
    </message>
    <message>
        <source>更新 新功能 说明 bbgx</source>
        <translation>update new features notes</translation>
    </message>
    <message>
        <source>自检 诊断 检查 zj</source>
        <translation>check diagnosis</translation>
    </message>
    <message>
        <source>许可 开源 版权 xk</source>
        <translation>licence open source copyright</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>不通过</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>磁盘空间</source>
        <translation>Disk space</translation>
    </message>
    <message>
        <source>数据文件夹可写</source>
        <translation>Data folder writable</translation>
    </message>
    <message>
        <source>电脑时间</source>
        <translation>Computer clock</translation>
    </message>
    <message>
        <source>凭据保管</source>
        <translation>Key store</translation>
    </message>
    <message>
        <source>空间不多了。请清理这个磁盘，至少留出 2 GB。</source>
        <translation>Space is getting short. Please clear this disk, leave at least 2 GB.</translation>
    </message>
    <message>
        <source>空间快没有了，办件可能存不进去。请马上清理这个磁盘。</source>
        <translation>Almost no space left; cases may not be saved. Please clear this disk at once.</translation>
    </message>
    <message>
        <source>文件写不进去。请检查杀毒软件是否拦截，并联系县级管理员。办件没有动。</source>
        <translation>Files cannot be written. Please see whether the virus scanner blocks them and call the county administrator. Cases are untouched.</translation>
    </message>
    <message>
        <source>电脑时间和省平台差得多。请校准电脑时间；已办的件不受影响。</source>
        <translation>The clock is far from the platform&apos;s. Please set it; recorded cases are not affected.</translation>
    </message>
    <message>
        <source>没有装好的打印机。文书可以另存 PDF，到别的电脑打印。</source>
        <translation>No printer is set up. Save papers as PDF and print them on another computer.</translation>
    </message>
    <message>
        <source>SQLCipher（sqlcipher3）</source>
        <translation>SQLCipher (sqlcipher3)</translation>
    </message>
    <message>
        <source>SQLAlchemy、SQLModel、pydantic</source>
        <translation>SQLAlchemy, SQLModel, pydantic</translation>
    </message>
    <message>
        <source>keyring、platformdirs、truststore、urllib3</source>
        <translation>keyring, platformdirs, truststore, urllib3</translation>
    </message>
    <message>
        <source>openpyxl、pypinyin</source>
        <translation>openpyxl, pypinyin</translation>
    </message>
    <message>
        <source>{count} 分钟</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>办件数据 {database} · 附件 {attachments} · 备份 {copies} · 日志 {logs} · 磁盘还剩 {free}</source>
        <translation>Cases {database} · attachments {attachments} · copies {copies} · logs {logs} · free on disk {free}</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count} GB</translation>
    </message>
    <message>
        <source>{code}（还剩 {room}）</source>
        <translation>{code} ({room} free)</translation>
    </message>
    <message>
        <source>{what}：{verdict}。{remedy}</source>
        <translation>{what}: {verdict}. {remedy}</translation>
    </message>
    <message>
        <source>{version}（Qt {qt} · Python {python}）</source>
        <translation>{version} (Qt {qt} · Python {python})</translation>
    </message>
</context>
<context>
    <name>screens_slips</name>
    <message>
        <source>空白受理单</source>
        <translation>Blank slips</translation>
    </message>
    <message>
        <source>停电前预先打好带编号的受理单，停电时手写，来电后在收件页“补录”里填上单上的编号，编号不变。编号里有事项和日期：一张单只能用于那个事项、那一天。没用上的单 30 天后自动作废，编号不再使用。</source>
        <translation>Print numbered slips before a power cut, write on them while it lasts, and give the number under Backfill on the intake page afterwards: it stays. A number holds item and day: a slip serves that item on that day only. Unused slips are void after 30 days, their numbers are not used again.</translation>
    </message>
    <message>
        <source>事项(&amp;X)</source>
        <translation>Item(&amp;X)</translation>
    </message>
    <message>
        <source>从哪一天起(&amp;Q)</source>
        <translation>From day(&amp;Q)</translation>
    </message>
    <message>
        <source>几天(&amp;D)</source>
        <translation>Days(&amp;D)</translation>
    </message>
    <message>
        <source>每天几张(&amp;Z)</source>
        <translation>Slips a day(&amp;Z)</translation>
    </message>
    <message>
        <source>预留编号并打印</source>
        <translation>Reserve and print</translation>
    </message>
    <message>
        <source>打印所选</source>
        <translation>Print selected</translation>
    </message>
    <message>
        <source>所选的作废</source>
        <translation>Void selected</translation>
    </message>
    <message>
        <source>这张单写坏或丢了，作废后不能再用来补录。再按一次“所选的作废”确认。</source>
        <translation>A spoilt or lost slip; once void it cannot be backfilled. Press &quot;Void selected&quot; again to confirm.</translation>
    </message>
    <message>
        <source>编号使用登记</source>
        <translation>Register of numbers</translation>
    </message>
    <message>
        <source>未用</source>
        <translation>unused</translation>
    </message>
    <message>
        <source>已用</source>
        <translation>used</translation>
    </message>
    <message>
        <source>还没有预留过空白受理单。选好事项和日期，按“预留编号并打印”。</source>
        <translation>No blank slips reserved yet. Choose item and day, then press &quot;Reserve and print&quot;.</translation>
    </message>
    <message>
        <source>先在登记里选一张未用的单。</source>
        <translation>First select an unused slip in the register.</translation>
    </message>
    <message>
        <source>已交给打印机。请清点张数，放在窗口备用。</source>
        <translation>Sent to the printer. Count them and keep them at the counter.</translation>
    </message>
    <message>
        <source>没有可以预留编号的事项：事项还没有实施编码。停电时请用县里发的纸质登记簿。</source>
        <translation>No item can have numbers reserved: none has an implementation code yet. In a power cut use the paper register of the county.</translation>
    </message>
    <message>
        <source>已预留 {count} 个编号。</source>
        <translation>{count} number(s) reserved.</translation>
    </message>
    <message>
        <source>{count} 张单存到了 {path}，请到有打印机的电脑上打印。</source>
        <translation>{count} slip(s) saved to {path}; print them where there is a printer.</translation>
    </message>
    <message>
        <source>{day}，{item}，编号末四位 {tail}，{state}</source>
        <translation>{day}, {item}, last four {tail}, {state}</translation>
    </message>
    <message>
        <source>末四位 {tail} 的单已作废，编号不再使用。</source>
        <translation>The slip ending in {tail} is void; its number is not used again.</translation>
    </message>
</context>
<context>
    <name>screens_update</name>
    <message>
        <source>新版本从省平台下载，或从县里给的 U 盘读取：核对签名，只取有变化的文件。数据不在程序文件夹里，不受更新影响。</source>
        <translation>A new version comes from the platform or from the county&apos;s U-disk: signatures are checked, only changed files are taken. The data lies outside the program folder and is not touched.</translation>
    </message>
    <message>
        <source>上一版</source>
        <translation>Version before</translation>
    </message>
    <message>
        <source>新版本</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>下载进度</source>
        <translation>Download progress</translation>
    </message>
    <message>
        <source>检查更新</source>
        <translation>Look for update</translation>
    </message>
    <message>
        <source>下载更新</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>暂停下载</source>
        <translation>Pause download</translation>
    </message>
    <message>
        <source>继续下载</source>
        <translation>Resume download</translation>
    </message>
    <message>
        <source>从 U 盘更新…</source>
        <translation>From U-disk…</translation>
    </message>
    <message>
        <source>选 U 盘上的更新文件夹（名字像 qianban-update-0.2.0）</source>
        <translation>Choose the update folder on the U-disk (named like qianban-update-0.2.0)</translation>
    </message>
    <message>
        <source>下次启动时换用</source>
        <translation>Use from next start</translation>
    </message>
    <message>
        <source>现在换用…</source>
        <translation>Use now…</translation>
    </message>
    <message>
        <source>退回上一版…</source>
        <translation>Go back…</translation>
    </message>
    <message>
        <source>检查并修复程序文件</source>
        <translation>Check and repair files</translation>
    </message>
    <message>
        <source>从 U 盘修复…</source>
        <translation>Repair from U-disk…</translation>
    </message>
    <message>
        <source>没有安装，由 git 管理</source>
        <translation>not installed, git looks after it</translation>
    </message>
    <message>
        <source>训练模式里不更新，请在平时的程序里做</source>
        <translation>not in training mode; do it in the usual program</translation>
    </message>
    <message>
        <source>上一件事还没有做完</source>
        <translation>the last thing is not finished yet</translation>
    </message>
    <message>
        <source>还没有查到新版本</source>
        <translation>no new version found yet</translation>
    </message>
    <message>
        <source>要先下载完</source>
        <translation>has to be downloaded first</translation>
    </message>
    <message>
        <source>已经下载完</source>
        <translation>downloaded already</translation>
    </message>
    <message>
        <source>这台电脑上没有上一版</source>
        <translation>no version before on this computer</translation>
    </message>
    <message>
        <source>还没有新版本备好</source>
        <translation>no new version is ready</translation>
    </message>
    <message>
        <source>现在没有。联网同步后每天自动查一次。</source>
        <translation>None now. It is looked for once a day after a sync.</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>正在查有没有新版本…</source>
        <translation>Looking for a new version…</translation>
    </message>
    <message>
        <source>正在下载。可以照常办件，关机后下次接着下。</source>
        <translation>Downloading. Work as usual; it goes on after a shutdown.</translation>
    </message>
    <message>
        <source>正在备好新版本：逐个核对文件，要几分钟。可以照常办件。</source>
        <translation>Getting the new version ready: every file is checked, which takes minutes. Work as usual.</translation>
    </message>
    <message>
        <source>正在准备退回上一版…</source>
        <translation>Getting ready to go back…</translation>
    </message>
    <message>
        <source>正在逐个核对程序文件。可以照常办件。</source>
        <translation>Checking every program file. Work as usual.</translation>
    </message>
    <message>
        <source>没有比 {version} 更新的版本。</source>
        <translation>There is nothing newer than {version}.</translation>
    </message>
    <message>
        <source>下载已暂停，下载好的都留着。按“继续下载”接着下。</source>
        <translation>The download is paused; what came is kept. Press &quot;Resume download&quot; to go on.</translation>
    </message>
    <message>
        <source>按同步页的设置现在不下载：暂停了传附件、当天的流量用完，或要等夜间。到时自动接着下；急用请改同步页的设置，或用 U 盘更新。</source>
        <translation>By the settings of the sync page nothing is downloaded now: attachments are paused, the day&apos;s traffic is used up, or it waits for the night. It goes on by itself then; if it is urgent change the settings of the sync page or use a U-disk.</translation>
    </message>
    <message>
        <source>{offered} 已全部下载并核对。选“下次启动时换用”，或“现在换用”。</source>
        <translation>{offered} is downloaded and checked. Choose &quot;Use from next start&quot; or &quot;Use now&quot;.</translation>
    </message>
    <message>
        <source>已备好：下次启动时换用 {waiting}。现在这一版可以照常用到关机。</source>
        <translation>Ready: the next start uses {waiting}. This version can be used until you close it.</translation>
    </message>
    <message>
        <source>下次启动时退回 {waiting}。数据没有动。</source>
        <translation>The next start goes back to {waiting}. The data is untouched.</translation>
    </message>
    <message>
        <source>程序文件已逐个核对，修好 {mended} 个。重新打开程序后生效，数据没有动。</source>
        <translation>Every program file is checked, {mended} put right. It counts from the next start; the data is untouched.</translation>
    </message>
    <message>
        <source>程序文件已逐个核对，全部完好。</source>
        <translation>Every program file is checked and good.</translation>
    </message>
    <message>
        <source>有 {lacking} 个程序文件坏了，没有修好（修好 {mended} 个），数据没有动。请连上网再试；没有网就插上同一版本的更新 U 盘，按“从 U 盘修复”。常是杀毒软件删的，请告诉县级管理员。</source>
        <translation>{lacking} program file(s) are damaged and were not put right ({mended} were); the data is untouched. Go online and try again; without a line plug in the U-disk of the same version and press &quot;Repair from U-disk&quot;. Often a virus scanner has deleted them: tell the county administrator.</translation>
    </message>
    <message>
        <source>程序会关闭，马上打开版本 {version}。没写完的收件会留作草稿，打开后要重新输口令。现在换吗？</source>
        <translation>The program closes and opens as version {version} at once. Unfinished intakes stay as drafts; the PIN is asked again. Do it now?</translation>
    </message>
    <message>
        <source>关闭并换用</source>
        <translation>Close and use</translation>
    </message>
    <message>
        <source>先不换</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>下次启动时改用上一版 {before}。办件、附件和设置都留着，一条不少。如果现在这一版已经升级过数据文件，上一版打不开它，程序会直说，不退回。退回后请告诉县级管理员为什么退回。要退回吗？</source>
        <translation>From the next start the version before, {before}, is used. Cases, attachments and settings all stay. If this version has brought the data file into a newer form, the older one cannot open it: the program says so and does not go back. Tell the county administrator why you go back. Go back?</translation>
    </message>
    <message>
        <source>退回上一版</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>不退回</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>新版本 {given_up} 两次没能启动，已自动退回 {version}。办件、附件和设置都没有受影响，可以照常办件。请把这件事告诉县里。</source>
        <translation>The new version {given_up} did not start twice, so the program went back to {version} by itself. Cases, attachments and settings are untouched; work as usual. Tell the county about it.</translation>
    </message>
    <message>
        <source>程序已从 {before} 更新到 {version}。{headline}全部改动见「设置」的「更新」。</source>
        <translation>The program was updated from {before} to {version}. {headline} All changes: Settings, Update.</translation>
    </message>
    <message>
        <source>程序已从 {before} 退回到 {version}。数据没有动。</source>
        <translation>The program went back from {before} to {version}. The data is untouched.</translation>
    </message>
    <message>
        <source>新版本 {offered} 已下载好。方便时到「设置」的「更新」里换用；不换也照常办件。</source>
        <translation>The new version {offered} is here. Use it when it suits you: Settings, Update; work as usual until then.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>{version}，{at} 起使用</source>
        <translation>{version}, in use since {at}</translation>
    </message>
    <message>
        <source>{version}，可以退回</source>
        <translation>{version}, can be gone back to</translation>
    </message>
    <message>
        <source>{version}，要下载 {size}；制作于 {made}，有效期到 {expires}</source>
        <translation>{version}, {size} to download; made {made}, expires {expires}</translation>
    </message>
    <message>
        <source>{version}，已下载；制作于 {made}，有效期到 {expires}</source>
        <translation>{version}, downloaded; made {made}, expires {expires}</translation>
    </message>
    <message>
        <source>{version} 已过有效期，仍可使用。请问一下县级管理员有没有更新的。</source>
        <translation>{version} has expired and can still be used. Ask the county administrator whether there is a newer one.</translation>
    </message>
    <message>
        <source>下次启动时换用 {version}</source>
        <translation>The next start uses {version}</translation>
    </message>
    <message>
        <source>{done} / {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>standing_words</name>
    <message>
        <source>这台电脑已被县级停用</source>
        <translation>The county has stopped this computer</translation>
    </message>
    <message>
        <source>太久没有连上省平台</source>
        <translation>The platform was not reached for too long</translation>
    </message>
    <message>
        <source>县级管理员停用了这台电脑。为了保护群众的信息，办件内容先收起来，也不能再收件、办件。</source>
        <translation>The county administrator has stopped this computer. To protect people&apos;s data, cases are put away for now, and none can be received or handled.</translation>
    </message>
    <message>
        <source>到了规定的天数，本机一直没有连上省平台。为了保护群众的信息，已有的办件先收起来；新来的照常收件。</source>
        <translation>This computer has not reached the platform for the days allowed. To protect people&apos;s data, existing cases are put away for now; new ones are received as usual.</translation>
    </message>
    <message>
        <source>请打电话给县级管理员，告诉他上面的条数和下面的设备编号。恢复以后点“再试一次”，办件照原样出现。</source>
        <translation>Please call the county administrator and give the count above and the device number below. When it is restored, choose &quot;Try again&quot;; the cases come back as they were.</translation>
    </message>
    <message>
        <source>请连上网络（手机热点也行），点“再试一次”。连上一次就恢复，办件照原样出现，不用找人。没有网络的，用下面的 U 盘包带到县里，读回回执包也一样恢复。</source>
        <translation>Please connect to a network (a phone hotspot will do) and choose &quot;Try again&quot;. One connection is enough: the cases come back as they were and nobody need be asked. Without network, take the USB bundle below to the county; reading the answer bundle does the same.</translation>
    </message>
    <message>
        <source>出了什么事</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>您做的都还在</source>
        <translation>Your work is safe</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>照常收件</source>
        <translation>Receive as usual</translation>
    </message>
    <message>
        <source>本机的数据比上次用的时候旧：恢复过备份，或者断电丢了最后几步。现在看到的都在，可以照常收件、办件。连网后会自动把省平台收到过的取回来；编号会跳过几个，以免重号。同步以后请核对最近办的几件，缺的照纸质材料补录。</source>
        <translation>The data here is older than when last used: a backup was restored, or a power cut lost the last steps. What you see is safe, and you can receive and handle cases as usual. Once online, what the platform had comes back by itself; some numbers are skipped so that none is used twice. After the sync please check the latest cases and backfill from paper what is missing.</translation>
    </message>
    <message>
        <source>这份数据是从别的电脑搬来的。内容都在，可以照常收件、办件；连网后会用新的序号上报，不会和原来那台混在一起。原来那台电脑不要再用：两台一起用，编号可能重。请告诉县级管理员：还要用原来那台的，由管理员给这台重新启用。</source>
        <translation>This data was brought from another computer. Everything is there, and you can receive and handle cases as usual; once online it is uploaded under new serial numbers and does not mix with the other computer&apos;s. Please do not use the other computer any more: with both in use, numbers may clash. Please tell the county administrator; if the other one is still needed, this one must be enrolled again.</translation>
    </message>
    <message>
        <source>全部加密存在本机，没有删除。没交的收件草稿也在。</source>
        <translation>Everything is kept here, encrypted; nothing was deleted. Intake drafts are here too. </translation>
    </message>
    <message>
        <source>没有等待上传的内容。{kept}</source>
        <translation>Nothing waits for upload. {kept}</translation>
    </message>
    <message>
        <source>还有 {pending} 条没有上传，{kept}这 {pending} 条留给县级管理员取用。</source>
        <translation>Not uploaded yet: {pending}. {kept}These {pending} are left for the county administrator to collect.</translation>
    </message>
    <message>
        <source>还有 {pending} 条没有上传，{kept}连上后自动上传。</source>
        <translation>Not uploaded yet: {pending}. {kept}They are uploaded by themselves once connected.</translation>
    </message>
    <message>
        <source>设备编号 {device}。现在：{line}</source>
        <translation>Device number {device}. Now: {line}</translation>
    </message>
    <message>
        <source>再过 {days_left} 天还没有连上省平台，已有的办件会先收起来（新收件不受影响，连上一次就恢复）。您做的都已存在本机，没有丢。请尽早连一次网络，点“立即同步”。</source>
        <translation>If the platform is not reached within {days_left} day(s), existing cases are put away (new intake goes on; one connection brings them back). Your work is saved on this computer; nothing is lost. Please go online soon and click &quot;Sync now&quot;.</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>超 {overdue} {unit}</source>
        <translation>{overdue} {unit} over</translation>
    </message>
    <message>
        <source>已超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>剩 {remaining} {unit}</source>
        <translation>{remaining} {unit} left</translation>
    </message>
    <message>
        <source>约 {due_on}（放假安排未下发）</source>
        <translation>about {due_on} (holidays not published)</translation>
    </message>
    <message>
        <source>至 {due_on}</source>
        <translation>by {due_on}</translation>
    </message>
</context>
<context>
    <name>sync_centre</name>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>离线包</source>
        <translation>Bundles</translation>
    </message>
    <message>
        <source>基础数据</source>
        <translation>Base data</translation>
    </message>
    <message>
        <source>立即重试</source>
        <translation>Retry now</translation>
    </message>
    <message>
        <source>本机还没有与省平台同步过。您做的都已存在本机，可以照常工作。</source>
        <translation>This computer has not synced with the platform yet. Your work is saved on this computer and you can go on as usual.</translation>
    </message>
    <message>
        <source>还没有同步过</source>
        <translation>not synced yet</translation>
    </message>
    <message>
        <source>流量</source>
        <translation>Traffic</translation>
    </message>
    <message>
        <source>最近 10 分钟的上传和下载</source>
        <translation>Upload and download in the last 10 minutes</translation>
    </message>
    <message>
        <source>最近 10 分钟每分钟的流量</source>
        <translation>Traffic by minute in the last 10 minutes</translation>
    </message>
    <message>
        <source>看数字</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>看图</source>
        <translation>As chart</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>上传</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>下载</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>最近 10 分钟没有流量。</source>
        <translation>No traffic in the last 10 minutes.</translation>
    </message>
    <message>
        <source>同步历史</source>
        <translation>Sync history</translation>
    </message>
    <message>
        <source>本机与省平台的每次同步，最新的在前</source>
        <translation>Each sync of this computer with the platform, latest first</translation>
    </message>
    <message>
        <source>还没有同步过。</source>
        <translation>Not synced yet.</translation>
    </message>
    <message>
        <source>没有新内容的、同样连不上的，连着几次并成一行。最多保留 120 行，关机不丢。</source>
        <translation>Syncs in a row with nothing new, or failing alike, share one row. At most 120 rows are kept, also after switching off.</translation>
    </message>
    <message>
        <source>办件数据</source>
        <translation>Case data</translation>
    </message>
    <message>
        <source>成功</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>还没有恢复</source>
        <translation>Not back yet</translation>
    </message>
    <message>
        <source>{who}，{what}，{size}，最早记于 {since}，编号 {number}</source>
        <translation>{who}, {what}, {size}, first recorded {since}, number {number}</translation>
    </message>
    <message>
        <source>上传 {up}，下载 {down}</source>
        <translation>up {up}, down {down}</translation>
    </message>
    <message>
        <source>最近 10 分钟：{passed}。</source>
        <translation>Last 10 minutes: {passed}.</translation>
    </message>
    <message>
        <source>本月：{passed}。以运营商的账单为准。</source>
        <translation>This month: {passed}. The provider&apos;s bill is what counts.</translation>
    </message>
    <message>
        <source>{kind}：上报 {pushed} 条、取回 {pulled} 条</source>
        <translation>{kind}: sent {pushed}, fetched {pulled}</translation>
    </message>
    <message>
        <source>{kind}：无新内容</source>
        <translation>{kind}: nothing new</translation>
    </message>
    <message>
        <source>{told}，{runs} 次</source>
        <translation>{told}, {runs} time(s)</translation>
    </message>
    <message>
        <source>{begun} 至 {ended}。</source>
        <translation>{begun} to {ended}. </translation>
    </message>
    <message>
        <source>{when}成功。</source>
        <translation>{when}Succeeded.</translation>
    </message>
    <message>
        <source>还没有恢复，会自动重试。</source>
        <translation> Not back yet; it is tried again by itself.</translation>
    </message>
    <message>
        <source>已于 {at} 恢复。</source>
        <translation> Back at {at}.</translation>
    </message>
</context>
<context>
    <name>sync_packs</name>
    <message>
        <source>本机的事项、日历、区划、文书等资料</source>
        <translation>Data here: items, calendars, regions, papers</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>进入工作台</source>
        <translation>To the workbench</translation>
    </message>
    <message>
        <source>随程序带来</source>
        <translation>Came with program</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>Not here yet</translation>
    </message>
    <message>
        <source>等待下载</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已更新</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>已是最新</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>基础数据已是最新。</source>
        <translation>The base data is up to date.</translation>
    </message>
    <message>
        <source>已暂停下载。已有的资料照常可用，可以先办事；重新打开程序也会接着下载。</source>
        <translation>Download paused. The data already here can be used and cases go on; the download also resumes when the program is opened again.</translation>
    </message>
    <message>
        <source>还没有问过省平台有没有更新。已有的资料照常可用，可以先办事；联网后自动下载更新的。</source>
        <translation>The platform was not asked for updates yet. The data already here can be used and cases go on; newer data comes by itself once online.</translation>
    </message>
    <message>
        <source>本机没有接入省平台，用的是程序带来的资料。</source>
        <translation>This computer has not joined the platform and uses the data that came with the program.</translation>
    </message>
    <message>
        <source>正在下载：还有 {count} 份，约 {left}</source>
        <translation>Downloading; left: {count}, about {left}</translation>
    </message>
    <message>
        <source>{told}，当前 {rate}/秒，约需{duration}</source>
        <translation>{told}, now {rate} a second, about {duration} to go</translation>
    </message>
    <message>
        <source>{told}。已有的资料照常可用，可以先办事；断了从没下完的那份接着。</source>
        <translation>{told}. The data already here can be used and cases go on; after a break the download goes on where it stopped.</translation>
    </message>
    <message>
        <source>下载中 {percent}%</source>
        <translation>Downloading {percent}%</translation>
    </message>
</context>
<context>
    <name>sync_saving</name>
    <message>
        <source>省流量模式(&amp;Q)</source>
        <translation>Save data(&amp;Q)</translation>
    </message>
    <message>
        <source>附件只在夜里 22–6 点传(&amp;T)</source>
        <translation>Attachments only at night, 22–6(&amp;T)</translation>
    </message>
    <message>
        <source>附件限速(&amp;S)</source>
        <translation>Attachment speed(&amp;S)</translation>
    </message>
    <message>
        <source>不限速</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source> KB/秒</source>
        <translation> KB/s</translation>
    </message>
    <message>
        <source>系统说按流量计费时自动省(&amp;A)</source>
        <translation>Save by itself where the system says metered(&amp;A)</translation>
    </message>
    <message>
        <source>本机系统不能告诉程序网络是否按流量计费，要省流量请自己勾选。</source>
        <translation>This system cannot tell whether the network is metered; tick it yourself to save data.</translation>
    </message>
    <message>
        <source>系统说现在的网络按流量计费。</source>
        <translation>The system says this network is metered.</translation>
    </message>
    <message>
        <source>往前</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>往后</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>还需</source>
        <translation>Left to do</translation>
    </message>
    <message>
        <source>附件等到 22 点再传，现在要看的照常取回。</source>
        <translation>Attachments wait until 22:00; what you want to see now is fetched as usual.</translation>
    </message>
    <message>
        <source>省流量：附件今天已传 {today}，每天最多 {budget}，到了就停，明天接着传；没有事时每 15 分钟才看一次省平台。办件内容照常马上上传。</source>
        <translation>Saving data: {today} of attachments today, at most {budget} a day, then on tomorrow; with nothing to do the platform is asked every 15 minutes only. Cases are uploaded at once as usual.</translation>
    </message>
    <message>
        <source>附件每秒不超过 {limit} KB；办件内容不受限。</source>
        <translation>Attachments at most {limit} KB a second; cases are not limited.</translation>
    </message>
</context>
<context>
    <name>sync_words</name>
    <message>
        <source>已确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>仅本机（草稿）</source>
        <translation>Only here (draft)</translation>
    </message>
    <message>
        <source>与省平台一致</source>
        <translation>In step with the platform</translation>
    </message>
    <message>
        <source>正在与省平台交换</source>
        <translation>Exchanging with the platform</translation>
    </message>
    <message>
        <source>暂时连不上省平台</source>
        <translation>Platform cannot be reached</translation>
    </message>
    <message>
        <source>同步停下了，需要处理</source>
        <translation>Sync stopped, needs attention</translation>
    </message>
    <message>
        <source>本机还没有接入省平台</source>
        <translation>This computer is not connected to the platform</translation>
    </message>
    <message>
        <source>没有等待上传的内容</source>
        <translation>Nothing waits to upload</translation>
    </message>
    <message>
        <source>没有需要处理的内容</source>
        <translation>Nothing needs attention</translation>
    </message>
    <message>
        <source>平台恢复中，{count} 件已重新上报，不用处理。</source>
        <translation>The platform is recovering: {count} reported again, nothing to do. </translation>
    </message>
    <message>
        <source>{at}，{scope} 的数据按授权已从本机移除，共 {cases} 件。省平台上的不受影响。</source>
        <translation>{at}: the data of {scope} was removed from this computer as the grant says, {cases} case(s). The platform still has it.</translation>
    </message>
    <message>
        <source>还没有成功过</source>
        <translation>never yet</translation>
    </message>
    <message>
        <source>{attention} 项需处理</source>
        <translation>{attention} need attention</translation>
    </message>
    <message>
        <source>上次成功 {last_success}</source>
        <translation>last success {last_success}</translation>
    </message>
    <message>
        <source>上次成功：{never}</source>
        <translation>last success: {never}</translation>
    </message>
    <message>
        <source>与省平台一致，没有等待上传的内容。</source>
        <translation>In step with the platform, nothing waits to upload.</translation>
    </message>
    <message>
        <source>{pending} 项已存本机，等待上传。{next}</source>
        <translation>{pending} saved here, waiting to upload. {next}</translation>
    </message>
    <message>
        <source>正在与省平台交换，还有 {pending} 项待确认。{safe}</source>
        <translation>Exchanging with the platform, {pending} to be confirmed. {safe}</translation>
    </message>
    <message>
        <source>本机还没有接入省平台。{safe}接入后会自动上传。</source>
        <translation>This computer is not connected to the platform. {safe}After that it uploads by itself.</translation>
    </message>
    <message>
        <source>{phase}。{safe}</source>
        <translation>{phase}. {safe}</translation>
    </message>
    <message>
        <source>已 {days} 天没有连上省平台，{pending} 项待上传。内容都{saved_here}，没有丢。到有网络的地方点“{sync_now}”即可，或到同步页面导出上报包用 U 盘带去。</source>
        <translation>No contact with the platform for {days} day(s), {pending} to upload. Everything is {saved_here}, nothing is lost. Press &quot;{sync_now}&quot; where there is a network, or export an upload bundle to a USB stick on the sync page.</translation>
    </message>
    <message>
        <source>已与省平台一致</source>
        <translation>In step with platform</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>未接入省平台</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>下次自动尝试 {next_try}。</source>
        <translation>Next try {next_try}.</translation>
    </message>
</context>
<context>
    <name>trade</name>
    <message>
        <source>未收件</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>待受理</source>
        <translation>To accept</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>特别程序</source>
        <translation>Special procedure</translation>
    </message>
    <message>
        <source>已转报上级</source>
        <translation>Reported up</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>即办件</source>
        <translation>Instant case</translation>
    </message>
    <message>
        <source>承诺件</source>
        <translation>Promised case</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>免交</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>容缺后补</source>
        <translation>Tolerated gap</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>必要</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>视情形</source>
        <translation>If it applies</translation>
    </message>
    <message>
        <source>纸质</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>电子上传</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>扫描</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>后补</source>
        <translation>To follow</translation>
    </message>
    <message>
        <source>证照库</source>
        <translation>Licence library</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>网上</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>邮寄</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>窗口收件</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>村级委托收件</source>
        <translation>Village, authorised</translation>
    </message>
    <message>
        <source>网上提交</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>邮寄收件</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>企业</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>事业单位</source>
        <translation>Public institution</translation>
    </message>
    <message>
        <source>社会组织</source>
        <translation>Social organisation</translation>
    </message>
    <message>
        <source>非法人组织</source>
        <translation>Unincorporated body</translation>
    </message>
    <message>
        <source>居民身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>临时身份证</source>
        <translation>Temporary ID card</translation>
    </message>
    <message>
        <source>户口簿</source>
        <translation>Household book</translation>
    </message>
    <message>
        <source>居住证</source>
        <translation>Residence permit</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>台胞证</source>
        <translation>Taiwan permit</translation>
    </message>
    <message>
        <source>港澳通行证</source>
        <translation>HK/Macao permit</translation>
    </message>
    <message>
        <source>外国人永居证</source>
        <translation>Foreigner&apos;s residence ID</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Credit code (USCC)</translation>
    </message>
    <message>
        <source>暂无证件</source>
        <translation>No document</translation>
    </message>
    <message>
        <source>直接送达</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>留置送达</source>
        <translation>Left in place</translation>
    </message>
    <message>
        <source>委托送达</source>
        <translation>By another office</translation>
    </message>
    <message>
        <source>邮寄送达</source>
        <translation>Sent by post</translation>
    </message>
    <message>
        <source>电子送达</source>
        <translation>Electronic</translation>
    </message>
    <message>
        <source>公告送达</source>
        <translation>Public notice</translation>
    </message>
    <message>
        <source>已校时</source>
        <translation>Clock synced</translation>
    </message>
    <message>
        <source>推算时间</source>
        <translation>Estimated time</translation>
    </message>
    <message>
        <source>时间未核实</source>
        <translation>Time not verified</translation>
    </message>
    <message>
        <source>无需送达</source>
        <translation>No delivery</translation>
    </message>
    <message>
        <source>已寄出</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>未评价</source>
        <translation>Not rated</translation>
    </message>
    <message>
        <source>已评价</source>
        <translation>Rated</translation>
    </message>
    <message>
        <source>差评待整改</source>
        <translation>Bad, to rectify</translation>
    </message>
    <message>
        <source>差评已整改</source>
        <translation>Bad, rectified</translation>
    </message>
    <message>
        <source>临期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>已结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>未起算</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>受理决定</source>
        <translation>Acceptance</translation>
    </message>
    <message>
        <source>申请人补正</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>容缺补齐</source>
        <translation>Tolerated gaps</translation>
    </message>
    <message>
        <source>本环节</source>
        <translation>This stage</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>hour(s)</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>workday(s)</translation>
    </message>
    <message>
        <source>天</source>
        <translation>day(s)</translation>
    </message>
    <message>
        <source>个月</source>
        <translation>month(s)</translation>
    </message>
    <message>
        <source>年</source>
        <translation>year(s)</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>[训练模式]</source>
        <translation>[Training mode]</translation>
    </message>
    <message>
        <source>训练</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>这里的人和事都是虚构的，怎么办都不要紧：永远不会上传，打出来的文书都印着“训练”。</source>
        <translation>People and cases here are made up, so nothing can go wrong: nothing is ever uploaded and all papers carry a training mark.</translation>
    </message>
    <message>
        <source>练习</source>
        <translation>Exercise</translation>
    </message>
    <message>
        <source>做到了没有</source>
        <translation>Done or not</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>还没有做</source>
        <translation>Not done yet</translation>
    </message>
    <message>
        <source>怎么做</source>
        <translation>How to do it</translation>
    </message>
    <message>
        <source>去做这个练习</source>
        <translation>Do this exercise</translation>
    </message>
    <message>
        <source>请先选一个练习</source>
        <translation>Please choose an exercise first</translation>
    </message>
    <message>
        <source>想清空重来：按 Ctrl+L 锁屏，在登录页按“重新开始训练”。</source>
        <translation>To start over: lock the screen with Ctrl+L, then choose &quot;Restart training&quot; on the sign-in page.</translation>
    </message>
    <message>
        <source>训练模式</source>
        <translation>Training mode</translation>
    </message>
    <message>
        <source>用虚构的人和事练习，永远不会上传，不影响真实数据。</source>
        <translation>Practise with made-up people and cases; nothing is ever uploaded and real data is not touched.</translation>
    </message>
    <message>
        <source>训练模式已在另一个窗口打开。</source>
        <translation>Training mode is open in another window.</translation>
    </message>
    <message>
        <source>训练模式没有打开。真实数据没有动。请联系县级管理员。</source>
        <translation>Training mode was not opened. Real data was not touched. Please ask the county administrator.</translation>
    </message>
    <message>
        <source>重新开始训练</source>
        <translation>Restart training</translation>
    </message>
    <message>
        <source>正在重新布置训练数据…</source>
        <translation>Setting up the training data again…</translation>
    </message>
    <message>
        <source>训练，不上传</source>
        <translation>Training, never sent</translation>
    </message>
    <message>
        <source>不上传</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>训练模式：数据都是虚构的，永远不会上传。</source>
        <translation>Training mode: all data is made up and never uploaded.</translation>
    </message>
    <message>
        <source>训练口令（每个人都一样）：{pin}</source>
        <translation>Training PIN (the same for everyone): {pin}</translation>
    </message>
    <message>
        <source>{all} 个练习，已完成 {done} 个</source>
        <translation>Exercises: {all}, done: {done}</translation>
    </message>
    <message>
        <source>收一件并受理</source>
        <translation>Receive and accept a case</translation>
    </message>
    <message>
        <source>按 Ctrl+N，选一个承诺件事项，填一位申请人，材料按“全部齐全”，按 Ctrl+Enter 受理，再按一次确认。</source>
        <translation>Press Ctrl+N, choose a promised item, fill in an applicant, mark all materials OK, press Ctrl+Enter to accept, then confirm once more.</translation>
    </message>
    <message>
        <source>当场办结一件</source>
        <translation>Close a case at once</translation>
    </message>
    <message>
        <source>按 Ctrl+N，选一个即办件事项，材料齐全后按 Ctrl+Enter，收件、受理、办结、送达一次记下。</source>
        <translation>Press Ctrl+N, choose an instant item, and when the materials are complete press Ctrl+Enter; intake, acceptance, decision and delivery are recorded together.</translation>
    </message>
    <message>
        <source>查一个事项，打一张告知单</source>
        <translation>Look up an item, print a slip</translation>
    </message>
    <message>
        <source>按 Ctrl+4，打“gljt”找到高龄津贴，按 Ctrl+P 打一张告知单，按“存为 PDF”。</source>
        <translation>Press Ctrl+4, type &quot;gljt&quot; to find the old-age allowance, press Ctrl+P to print a slip, or choose &quot;Save as PDF&quot;.</translation>
    </message>
    <message>
        <source>作一次性补正告知</source>
        <translation>Give a one-time supplement notice</translation>
    </message>
    <message>
        <source>按 Ctrl+N 收一件，让一项材料缺着，按 Ctrl+B，看清告知的内容再确认。</source>
        <translation>Press Ctrl+N to receive a case, leave one material missing, press Ctrl+B, read the notice, then confirm.</translation>
    </message>
    <message>
        <source>完成一件补正</source>
        <translation>Complete a supplement</translation>
    </message>
    <message>
        <source>在工作台“等申请人补正”里打开一件，按 Ctrl+Enter（收到补正材料），逐项选“合格”，再按 Ctrl+Enter 确认。</source>
        <translation>On the workbench open a case under &quot;Waiting for applicant&quot;, press Ctrl+Enter (supplement received), mark each material OK, then press Ctrl+Enter to confirm.</translation>
    </message>
    <message>
        <source>容缺受理一件</source>
        <translation>Accept a case with gaps</translation>
    </message>
    <message>
        <source>收一件只缺可容缺材料的，勾选“申请人已签承诺书”，选“容缺受理”。</source>
        <translation>Receive a case that lacks only tolerable materials, tick &quot;Promise signed&quot;, choose &quot;Accept with gaps&quot;.</translation>
    </message>
    <message>
        <source>不予受理一件</source>
        <translation>Decline a case</translation>
    </message>
    <message>
        <source>收一件，选“不予受理”，写明理由和依据，再确认。</source>
        <translation>Receive a case, choose &quot;Not accepted&quot;, give reason and basis, then confirm.</translation>
    </message>
    <message>
        <source>更正一个写错的电话</source>
        <translation>Correct a wrong phone number</translation>
    </message>
    <message>
        <source>打开任何一件，按 F2，选“联系电话”，写新的号码和原因，按 Ctrl+Enter。</source>
        <translation>Open any case, press F2, choose &quot;Phone&quot;, enter the new number and the reason, press Ctrl+Enter.</translation>
    </message>
    <message>
        <source>给一件加备注</source>
        <translation>Add a note to a case</translation>
    </message>
    <message>
        <source>打开任何一件，按 Ctrl+M，写一句话，按 Ctrl+Enter。</source>
        <translation>Open any case, press Ctrl+M, write a sentence, press Ctrl+Enter.</translation>
    </message>
    <message>
        <source>打印或保存一份文书</source>
        <translation>Print or save a paper</translation>
    </message>
    <message>
        <source>打开一件，到“文书”页签，按 Enter 预览，按 Ctrl+P，或按“存为 PDF”。</source>
        <translation>Open a case, go to the papers tab, press Enter to preview, then Ctrl+P, or choose &quot;Save as PDF&quot;.</translation>
    </message>
    <message>
        <source>办结一件并送达</source>
        <translation>Close a case and deliver</translation>
    </message>
    <message>
        <source>按 Ctrl+L，用“训练审批人”登录，打开一件办理中的，按 Ctrl+Enter 准予办结；再登记结果领取。</source>
        <translation>Press Ctrl+L and sign in as the training approver, open a case in progress, press Ctrl+Enter to approve it; then record that the result was collected.</translation>
    </message>
    <message>
        <source>导出一张台账</source>
        <translation>Export a ledger</translation>
    </message>
    <message>
        <source>按 Ctrl+5，选期间，按 Ctrl+E，选存到哪里。</source>
        <translation>Press Ctrl+5, choose a period, press Ctrl+E, choose where to save.</translation>
    </message>
</context>
<context>
    <name>troubles</name>
    <message>
        <source>现在连不上网络。您做的都已存在本机，可以照常工作。网络恢复后会自动上传。</source>
        <translation>There is no network now. Your work is saved on this computer and you can go on as usual. It is uploaded by itself when the network is back.</translation>
    </message>
    <message>
        <source>网络要先登录（像宾馆、酒店的上网页面）才能用。您做的都已存在本机。请打开浏览器完成上网登录，程序会自动重试。</source>
        <translation>The network wants a sign-in first (a web page as in hotels). Your work is saved on this computer. Please open a browser and sign in there; the program then tries again by itself.</translation>
    </message>
    <message>
        <source>收到的数据在路上被改动或截断了，没有采用。您做的都已存在本机。程序会自动重传；总是这样请联系网络管理员。</source>
        <translation>The data received was changed or cut short on the way and was not used. Your work is saved on this computer. The program sends again by itself; if this goes on, ask the network administrator.</translation>
    </message>
    <message>
        <source>省平台没有接受这次请求。您做的都已存在本机。程序会自动重试；一直不行请联系县级管理员。</source>
        <translation>The platform did not take this request. Your work is saved on this computer. The program tries again by itself; if this goes on, ask the county administrator.</translation>
    </message>
    <message>
        <source>这一批内容太大，网络没让通过。您做的都已存在本机。程序会改成小批再传，不用处理。</source>
        <translation>This batch was too large and the network did not let it through. Your work is saved on this computer. The program sends smaller batches; there is nothing to do.</translation>
    </message>
    <message>
        <source>省平台正忙，请我们晚些再来。您做的都已存在本机。程序到时会自动重试。</source>
        <translation>The platform is busy and asks us to come back later. Your work is saved on this computer. The program then tries again by itself.</translation>
    </message>
    <message>
        <source>本机时间与省平台差得太多（网站证书在本机看来还没有生效）。您做的都已存在本机。请先把电脑的日期和时间校准，再点“立即同步”。</source>
        <translation>The clock of this computer is too far from the platform&apos;s (for this computer the site certificate is not valid yet). Your work is saved on this computer. Please set the date and time right, then click &quot;Sync now&quot;.</translation>
    </message>
    <message>
        <source>省平台的网站证书过期了，为安全没有连接。您做的都已存在本机，可以照常工作。请先看电脑的日期对不对：不对就校准，再点“立即同步”；对的请告诉县级管理员更换证书。</source>
        <translation>The platform&apos;s site certificate has expired; for safety no connection was made. Your work is saved on this computer and you can go on as usual. Please look at the computer&apos;s date first: if it is wrong, set it right and click &quot;Sync now&quot;; if it is right, ask the county administrator to renew the certificate.</translation>
    </message>
    <message>
        <source>省平台的网站证书不被本机信任，为安全没有连接。证书的签发者是“{issuer}”。您做的都已存在本机，可以照常工作。如果是本单位的上网审计设备，请县级管理员放行；否则请把签发者的名字告诉县级管理员。</source>
        <translation>This computer does not trust the platform&apos;s site certificate; for safety no connection was made. The certificate was issued by &quot;{issuer}&quot;. Your work is saved on this computer and you can go on as usual. If that is your own network&apos;s inspection device, please ask the county administrator to let the program through; if not, tell the county administrator this issuer&apos;s name.</translation>
    </message>
    <message>
        <source>网络太慢，这次没有传完。您做的都已存在本机。已传的不会重传，程序会接着传。</source>
        <translation>The network is too slow; not everything was sent this time. Your work is saved on this computer. What was sent is not sent again; the program goes on from there.</translation>
    </message>
    <message>
        <source>找不到省平台的地址。您做的都已存在本机。请检查网线或 WiFi，或请管理员核对平台地址。</source>
        <translation>The platform&apos;s address was not found. Your work is saved on this computer. Please check the cable or WiFi, or ask the administrator to check the platform address.</translation>
    </message>
    <message>
        <source>省平台出了故障。您做的都已存在本机。程序会自动重试，不用处理。</source>
        <translation>The platform has a fault. Your work is saved on this computer. The program tries again by itself; there is nothing to do.</translation>
    </message>
    <message>
        <source>本机程序版本太旧，省平台不再接收。您做的都已存在本机。请更新程序，更新后会自动上传。</source>
        <translation>This program is too old; the platform no longer takes its data. Your work is saved on this computer. Please update the program; it then uploads by itself.</translation>
    </message>
    <message>
        <source>本机的接入凭证过期了。您做的都已存在本机。请联系县级管理员重新发启用码。</source>
        <translation>This computer&apos;s access to the platform has expired. Your work is saved on this computer. Please ask the county administrator for a new enrolment code.</translation>
    </message>
    <message>
        <source>本机已被县级停用。您做的都还在本机，没有丢。请联系县级管理员，说明还有未上传的内容。</source>
        <translation>The county has stopped this computer. Your work is still on this computer; nothing is lost. Please tell the county administrator that there is work still to upload.</translation>
    </message>
    <message>
        <source>本机没有权限收发这个中心的数据。您做的都已存在本机。请联系县级管理员核对本机所属中心。</source>
        <translation>This computer may not exchange data for this centre. Your work is saved on this computer. Please ask the county administrator to check which centre it belongs to.</translation>
    </message>
    <message>
        <source>省平台核对本机的签名没有通过，没有接收这一批。您做的都已存在本机。请不要重装程序，联系县级管理员。</source>
        <translation>The platform could not confirm this computer&apos;s signature and did not take this batch. Your work is saved on this computer. Please do not reinstall the program; ask the county administrator.</translation>
    </message>
    <message>
        <source>省平台的数据回到了较早的时候。您做的都已存在本机。程序会重新核对并补传，不用处理。</source>
        <translation>The platform&apos;s data went back to an earlier time. Your work is saved on this computer. The program checks again and sends what is missing; there is nothing to do.</translation>
    </message>
    <message>
        <source>省平台的数据少了一大半，又没有管理员的签名说明，本机没有照它改动。您做的和以前的内容都在本机。请联系县级管理员核实省平台是否恢复过备份。</source>
        <translation>The platform has lost most of its data, with no signed word from the administrator; this computer did not follow that change. Your work and everything earlier are on this computer. Please ask the county administrator whether the platform was restored from a backup.</translation>
    </message>
    <message>
        <source>省平台上有本机不认识的内容（可能用旧备份恢复过）。您做的都已存在本机。程序会换新的序号重传。</source>
        <translation>The platform holds content this computer does not know (perhaps an old backup was restored). Your work is saved on this computer. The program sends it again under new serial numbers.</translation>
    </message>
    <message>
        <source>省平台缺了本机较早的内容。您做的都已存在本机。程序会从缺的地方补传，不用处理。</source>
        <translation>The platform lacks earlier content of this computer. Your work is saved on this computer. The program sends what is missing; there is nothing to do.</translation>
    </message>
    <message>
        <source>本机比省平台少了内容（可能用旧备份恢复过）。现有内容都在。程序会先把缺的取回来。</source>
        <translation>This computer holds less than the platform (perhaps an old backup was restored). What is here is safe. The program first fetches what is missing.</translation>
    </message>
    <message>
        <source>从省平台取回的内容核对不上，没有采用。您做的都已存在本机。请不要重装程序，联系县级管理员。</source>
        <translation>What was fetched from the platform does not check out and was not used. Your work is saved on this computer. Please do not reinstall the program; ask the county administrator.</translation>
    </message>
    <message>
        <source>收到的回执不是本机所属省平台签的，没有采用。您做的都已存在本机，可以照常工作。请不要重装程序，联系县级管理员核对平台地址。</source>
        <translation>The answer was not signed by this computer&apos;s platform and was not used. Your work is saved on this computer and you can go on as usual. Please do not reinstall the program; ask the county administrator to check the platform address.</translation>
    </message>
    <message>
        <source>收到的资料包签名不符，不是省平台发布的或中途被改动，没有采用，仍用原来的资料。您做的都已存在本机，收发办件不受影响。请告诉县级管理员。</source>
        <translation>The signature of the data pack is wrong: it is not from the platform or was changed on the way. It was not used; the earlier pack stays. Your work is saved on this computer and cases go on as usual. Please tell the county administrator.</translation>
    </message>
    <message>
        <source>收到的资料包比本机的旧，没有采用，仍用现在的资料。您做的都已存在本机，收发办件不受影响。总是这样请告诉县级管理员。</source>
        <translation>The data pack is older than the one here and was not used; the present pack stays. Your work is saved on this computer and cases go on as usual. If this goes on, tell the county administrator.</translation>
    </message>
    <message>
        <source>收到的资料包本机程序读不懂，没有采用，仍用原来的资料。您做的都已存在本机，收发办件不受影响。请更新程序；仍这样请告诉县级管理员。</source>
        <translation>This program cannot read the data pack; it was not used and the earlier pack stays. Your work is saved on this computer and cases go on as usual. Please update the program; if this stays, tell the county administrator.</translation>
    </message>
    <message>
        <source>这是训练数据，都是虚构的，永远不会上传，也不能接入省平台。数据没有动。真实办件请打开平时的程序。</source>
        <translation>This is training data, all made up; it is never uploaded and cannot join the platform. The data was not touched. For real cases open the usual program.</translation>
    </message>
    <message>
        <source>这个中心的编号段已经用完，今年不能再接入新电脑。本机没有改动，启用码没有用掉。请联系县级管理员。</source>
        <translation>This centre&apos;s number blocks are used up; no new computer can join this year. Nothing was changed here and the enrolment code was not used. Please ask the county administrator.</translation>
    </message>
    <message>
        <source>启用码不对、已用过或已过期。本机没有改动。请核对每一位，或请县级管理员重新发一个（10 分钟内有效）。</source>
        <translation>The enrolment code is wrong, used or expired. Nothing was changed here. Please check every character, or ask the county administrator for a new one (valid for 10 minutes).</translation>
    </message>
    <message>
        <source>本机数据库组件版本（{version}）有已知缺陷，为保护数据没有打开。数据没有动。请重新安装程序。</source>
        <translation>This computer&apos;s database component (version {version}) has a known fault; to protect the data it was not opened. The data was not touched. Please install the program again.</translation>
    </message>
    <message>
        <source>数据文件打不开：文件开头损坏，或与钥匙不是同一套（口令没有错）。数据没有动。请不要删除任何文件，联系县级管理员用备份恢复。</source>
        <translation>The data file cannot be opened: its start is damaged, or it and the key do not belong together (the PIN is right). The data was not touched. Please delete no file; ask the county administrator to restore a backup.</translation>
    </message>
    <message>
        <source>数据文件旁边的日志（desk.db-wal）是别的数据库留下的，可能是手工拷贝备份造成的。没有打开，数据没有动。请不要删除任何文件，联系县级管理员。</source>
        <translation>The log beside the data file (desk.db-wal) is from another database, perhaps because a backup was copied by hand. Nothing was opened and the data was not touched. Please delete no file; ask the county administrator.</translation>
    </message>
    <message>
        <source>找不到本机的数据文件。可能被移动或所在的盘没有插好。请不要新建，先找回文件或联系县级管理员。</source>
        <translation>This computer&apos;s data file was not found. It may have been moved, or its drive is not plugged in. Please do not create a new one; find the file first or ask the county administrator.</translation>
    </message>
    <message>
        <source>本机的数据文件是空的，可能是断电或磁盘故障造成的。请不要继续使用，联系县级管理员用备份恢复。</source>
        <translation>This computer&apos;s data file is empty, perhaps after a power cut or a disk fault. Please do not go on using it; ask the county administrator to restore a backup.</translation>
    </message>
    <message>
        <source>数据文件没有加密，不是本程序写的。没有打开它。请联系县级管理员。</source>
        <translation>The data file is not encrypted, so this program did not write it. It was not opened. Please ask the county administrator.</translation>
    </message>
    <message>
        <source>数据文件有损坏。已经停止写入，以免扩大。请不要删除任何文件，联系县级管理员用备份恢复。</source>
        <translation>The data file is damaged. Writing has stopped so that it does not get worse. Please delete no file; ask the county administrator to restore a backup.</translation>
    </message>
    <message>
        <source>数据文件是新版程序写的，本程序（旧版）不能打开。数据没有动。请更新程序后再打开。</source>
        <translation>The data file was written by a newer program; this older one cannot open it. The data was not touched. Please update the program, then open it.</translation>
    </message>
    <message>
        <source>磁盘满了，刚才这一步没有存下。之前的内容都在。请清理磁盘（如回收站、下载文件夹）后再做一次。</source>
        <translation>The disk is full; this last step was not saved. Everything before it is safe. Please free some space (recycle bin, downloads), then do it again.</translation>
    </message>
    <message>
        <source>文件一直被别的程序占着（多半是杀毒软件在检查），等了一会儿仍打不开，刚才这一步没有存下。之前的内容都在。请稍等再做一次；总是这样请县级管理员把数据文件夹加入杀毒软件的信任区。</source>
        <translation>Another program keeps hold of the file (most likely a virus scanner), also after a while; this step was not saved. Everything before it is. Please wait a little and do it again; if it keeps happening, ask the county administrator to add the data folder to the scanner&apos;s exceptions.</translation>
    </message>
    <message>
        <source>数据文件正被另一个程序占用，刚才这一步没有存下。之前的内容都在。请稍等再试；仍不行请重启电脑。</source>
        <translation>Another program is using the data file; this last step was not saved. Everything before it is safe. Please wait and try again; if it still fails, restart the computer.</translation>
    </message>
    <message>
        <source>磁盘读写出错，刚才这一步没有存下。之前的内容都在。请先备份到 U 盘，再请人检查磁盘。</source>
        <translation>The disk has a read or write fault; this last step was not saved. Everything before it is safe. Please back up to a USB stick first, then have the disk checked.</translation>
    </message>
    <message>
        <source>口令不对（第 {wrong} 次）。数据没有动。请核对大小写和输入法后再试。</source>
        <translation>The PIN is not right (attempt {wrong}). The data was not touched. Please check capitals and the input method, then try again.</translation>
    </message>
    <message>
        <source>口令连续输错，为安全要等 {seconds} 秒。数据没有动。请等倒数完再试。</source>
        <translation>The PIN was wrong several times; for safety wait {seconds} seconds. The data was not touched. Please try again when the countdown ends.</translation>
    </message>
    <message>
        <source>您还没有在这台电脑上设置口令。数据没有动。请已能登录的同事登录后，在“人员与口令”里为您设置口令。</source>
        <translation>You have no PIN on this computer yet. The data was not touched. Please ask a colleague who can sign in to set one for you under &quot;People and PINs&quot;.</translation>
    </message>
    <message>
        <source>这位同事在这台电脑上已经有口令了。口令没有改动。只有本人登录后能在“人员与口令”里修改。</source>
        <translation>This colleague already has a PIN on this computer. It was not changed. Only they can change it, after signing in, under &quot;People and PINs&quot;.</translation>
    </message>
    <message>
        <source>口令至少 {least} 位。还没有改动。请换一个长一点、好记的。</source>
        <translation>A PIN has at least {least} characters. Nothing was changed yet. Please choose a longer one that is easy to remember.</translation>
    </message>
    <message>
        <source>这台电脑要输入口令才能打开数据。数据没有动。请选您的名字并输入口令。</source>
        <translation>This computer needs a PIN to open the data. The data was not touched. Please choose your name and enter the PIN.</translation>
    </message>
    <message>
        <source>这台电脑的凭据保管不可靠（存了读不回来）。没有建立数据。请重启电脑再试；仍不行请联系县级管理员。</source>
        <translation>This computer does not keep credentials reliably (what was stored could not be read back). No data was created. Please restart the computer and try again; if it still fails, ask the county administrator.</translation>
    </message>
    <message>
        <source>您已不在这个中心的人员名单里，不能在这台电脑上登录。数据没有动，以前办的件都在。如有误请联系县级管理员。</source>
        <translation>You are no longer on this centre&apos;s list of people and cannot sign in here. The data was not touched and your earlier cases are all there. If this is a mistake, ask the county administrator.</translation>
    </message>
    <message>
        <source>这个文件夹里已经有一套钥匙。没有改动它。请直接登录；确要重新启用请联系县级管理员。</source>
        <translation>This folder already holds a set of keys. It was not changed. Please sign in; if you really must enrol again, ask the county administrator.</translation>
    </message>
    <message>
        <source>本机的钥匙文件读不出来。数据没有动。请不要删除任何文件，联系县级管理员处理。</source>
        <translation>This computer&apos;s key file cannot be read. The data was not touched. Please delete no file; ask the county administrator.</translation>
    </message>
    <message>
        <source>找不到本机的钥匙文件。数据没有动。请不要删除任何文件，联系县级管理员。</source>
        <translation>This computer&apos;s key file was not found. The data was not touched. Please delete no file; ask the county administrator.</translation>
    </message>
    <message>
        <source>这台电脑的凭据里找不到本机的密钥（可能换了系统账户）。数据没有动。请用原来的系统账户登录，或联系县级管理员。</source>
        <translation>The secret of this computer is not among its credentials (perhaps another system account is in use). The data was not touched. Please sign in with the earlier system account, or ask the county administrator.</translation>
    </message>
    <message>
        <source>这台电脑还没有启用。请先用县级管理员给的启用码接入。</source>
        <translation>This computer is not enrolled yet. Please join first with the enrolment code from the county administrator.</translation>
    </message>
    <message>
        <source>本机的设置文件读不出来。办件数据没有动。请不要删除任何文件，联系县级管理员。</source>
        <translation>This computer&apos;s settings file cannot be read. The case data was not touched. Please delete no file; ask the county administrator.</translation>
    </message>
    <message>
        <source>程序已经打开了。数据没有动。请到任务栏里找到它；找不到就重启电脑。</source>
        <translation>The program is already open. The data was not touched. Please look for it in the taskbar; if it is not there, restart the computer.</translation>
    </message>
    <message>
        <source>数据文件夹在网络盘上，没有打开：两台电脑同时写会损坏数据。数据没有动。请县级管理员把数据放到本机的硬盘上。</source>
        <translation>The data folder is on a network drive and was not opened: two computers writing at once would damage the data. The data was not touched. Ask the county administrator to put it on this computer&apos;s own disk.</translation>
    </message>
    <message>
        <source>数据文件夹建不出来或不能写入。数据没有动。请检查磁盘和权限，或请管理员换一个位置。</source>
        <translation>The data folder cannot be created or written to. The data was not touched. Please check the disk and the permissions, or ask the administrator for another place.</translation>
    </message>
    <message>
        <source>人员名单里没有这个人（名单在启用本机时下载）。数据没有动。请联系县级管理员。</source>
        <translation>This person is not on the list of people (the list comes when this computer is enrolled). The data was not touched. Please ask the county administrator.</translation>
    </message>
    <message>
        <source>这个文件读不出来，没有添加。办件没有变。请确认文件还在、没有被别的程序占用，再选一次。</source>
        <translation>This file cannot be read and was not added. The case is unchanged. Please make sure that the file is there and not in use by another program, then choose it again.</translation>
    </message>
    <message>
        <source>这个文件是空的，没有添加。办件没有变。请重新扫描或另选一个文件。</source>
        <translation>This file is empty and was not added. The case is unchanged. Please scan again or choose another file.</translation>
    </message>
    <message>
        <source>这个文件超过 {most} MB，没有添加。办件没有变。请把扫描清晰度降到灰度 200 dpi 再添加。</source>
        <translation>This file is larger than {most} MB and was not added. The case is unchanged. Please scan in grey at 200 dpi, then add it.</translation>
    </message>
    <message>
        <source>这个附件不在本机，或本机的文件已损坏。办件没有变。联网后点“取回到本机”，或重新扫描添加。</source>
        <translation>This attachment is not on this computer, or its file here is damaged. The case is unchanged. Please click &quot;Fetch to here&quot; when online, or scan and add it again.</translation>
    </message>
    <message>
        <source>没有要记录的内容。之前的内容都在。</source>
        <translation>There is nothing to record. Everything before is safe.</translation>
    </message>
    <message>
        <source>这件含有新版程序的内容，本程序（旧版）只能看，不能办。内容都在。请更新程序后再办。</source>
        <translation>This case has content of a newer program; this older one can show it but not work on it. Everything is there. Please update the program first.</translation>
    </message>
    <message>
        <source>这个启用码是给别的电脑的，本机没有改动，内容都在。请县级管理员按本机的设备编号重新发一个。</source>
        <translation>This enrolment code is for another computer; nothing was changed here and everything is there. Please ask the county administrator for a new one made out to this computer&apos;s device number.</translation>
    </message>
    <message>
        <source>这个启用码是给已有的一台设备重新启用的，不能用来新装。本机没有改动。请在原来的数据文件夹上用“enrol --again”，新装的电脑请县级管理员另发一个。</source>
        <translation>This enrolment code is for enrolling a known device again, not for a new installation. Nothing was changed here. Please use &quot;enrol --again&quot; on the earlier data folder; for a new computer ask the county administrator for another code.</translation>
    </message>
    <message>
        <source>太久没有连上省平台，已有的办件先不显示，重复申请也没有查。您做的都已存在本机，新收件照常。请连上网络，点“立即同步”。</source>
        <translation>The platform was not reached for too long: existing cases are hidden for now and duplicates were not checked. Your work is saved on this computer and new intake goes on as usual. Please connect to the network and click &quot;Sync now&quot;.</translation>
    </message>
    <message>
        <source>这台电脑已被县级停用，这一步没有记录，办件内容不显示。您做的都还加密存在本机，没有丢。请联系县级管理员。</source>
        <translation>The county has stopped this computer: this step was not recorded and cases are not shown. Your work is still here, encrypted; nothing is lost. Please ask the county administrator.</translation>
    </message>
    <message>
        <source>电脑时间（{now}）早于最近一次记录（{last}），这一步没有记录。之前的内容都在。请先校准电脑的日期和时间，再做一次；时间已经对了，请先连上网点“立即同步”。</source>
        <translation>The computer&apos;s time ({now}) is before the last record ({last}); this step was not recorded. Everything before it is safe. Please set the date and time right, then do it again; if the time is right already, go online and click &quot;Sync now&quot; first.</translation>
    </message>
    <message>
        <source>文书没有存成文件（{reason}）。文书内容都在办件里。请换一个文件夹再存一次。</source>
        <translation>The paper was not saved as a file ({reason}). Its content is all in the case. Please choose another folder and save again.</translation>
    </message>
    <message>
        <source>文件“{file}”正被别的程序占着（多半还在阅读器里开着），文书没有存成文件。文书内容都在办件里。请关掉它再存一次，或换一个文件夹。</source>
        <translation>&quot;{file}&quot; is open in another program (most likely a reader); the paper was not saved as a file. Its content is in the case. Close it and save again, or choose another folder.</translation>
    </message>
    <message>
        <source>打印机没有接受任务。文书内容都在办件里，已列为待打印。请检查打印机的电源、纸张和连线，再打印。</source>
        <translation>The printer did not take the job. The papers are all in the case and listed as to print. Please check the printer&apos;s power, paper and cable, then print again.</translation>
    </message>
    <message>
        <source>程序出了没有预料到的错误，刚才这一步可能没有完成，之前存下的内容都在。请重做这一步；再出现请联系县级管理员。</source>
        <translation>The program met an unexpected error; this last step may not be complete, but everything saved before is safe. Please do the step again; if it happens again, ask the county administrator.</translation>
    </message>
    <message>
        <source>遇到没有预料到的情况（代号 {code}）。您做的都已存在本机。请稍后再试，仍不行请把代号告诉县级管理员。</source>
        <translation>Something unexpected happened (code {code}). Your work is saved on this computer. Please try again later; if it still fails, tell the county administrator the code.</translation>
    </message>
</context>
<context>
    <name>undoing</name>
    <message>
        <source>为什么撤回</source>
        <translation>Reason for taking back</translation>
    </message>
    <message>
        <source>打印出的文书没有交给申请人，或者已经当面收回</source>
        <translation>The printed papers were not given to the applicant, or are back again</translation>
    </message>
    <message>
        <source>这一步已经上传（或已写进离线包），不能撤回。录错了内容用“更正”，文书写错用“作废重开”，整件录错用“作废”。</source>
        <translation>This step is uploaded already (or in an upload bundle) and cannot be taken back. For wrong content use &quot;Correct&quot;, for a wrong paper &quot;Void and reissue&quot;, for a wrong case &quot;Void&quot;.</translation>
    </message>
    <message>
        <source>上传以前可以撤回（Ctrl+Shift+Z）。</source>
        <translation>Can be taken back before it is uploaded (Ctrl+Shift+Z).</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>作废重开(&amp;V)</source>
        <translation>Void and reissue(&amp;V)</translation>
    </message>
    <message>
        <source>哪一份文书</source>
        <translation>Which paper</translation>
    </message>
    <message>
        <source>为什么作废重开</source>
        <translation>Reason for reissue</translation>
    </message>
    <message>
        <source>如：申请人姓名写错，已更正</source>
        <translation>Such as: applicant&apos;s name misspelt, corrected</translation>
    </message>
    <message>
        <source>这件还没有可以作废重开的文书。</source>
        <translation>This case has no paper to void and reissue yet.</translation>
    </message>
    <message>
        <source>原来那份作废，编号保留、不再使用；按现在的内容重开一份，另编新号，从头计打印次数。原件已经交出的，请先当面收回再交新的。时限不变。</source>
        <translation>The earlier paper becomes void; its number stays and is not used again. A new one is issued with the present content, under a new number and a new print count. If the earlier one was handed out, please take it back first. Time limits do not change.</translation>
    </message>
    <message>
        <source>撤回以后，按没有做过这一步处理：状态和时限回到这一步之前，两条记录都留在时间线上，督查看得到。这一步出具的文书作废，编号保留、不再使用。期限照常计算，撤回不能遮盖超期。</source>
        <translation>The step then counts as not done: state and time limits go back to before it, and both records stay in the timeline for supervisors to see. Its papers become void; their numbers stay and are not used again. Time limits run on as usual; taking back must not hide an overdue case.</translation>
    </message>
    <message>
        <source>撤回的是：{title}（{when}）。</source>
        <translation>To take back: {title} ({when}).</translation>
    </message>
    <message>
        <source>撤回“{title}”：{reason}</source>
        <translation>Taken back &quot;{title}&quot;: {reason}</translation>
    </message>
    <message>
        <source>{title} {old} 作废，重开 {new}：{reason}</source>
        <translation>{title} {old} void, reissued as {new}: {reason}</translation>
    </message>
    <message>
        <source>这份文书已作废（{reason}），编号保留，只能看，不能再打印。</source>
        <translation>This paper is void ({reason}); its number stays, it can be seen but not printed again.</translation>
    </message>
    <message>
        <source>第 {number} 版</source>
        <translation>Version {number}</translation>
    </message>
</context>
<context>
    <name>updates</name>
    <message>
        <source>这个程序不是用安装包装的，不能这样更新。数据没有动。请用当初安装它的办法更新。</source>
        <translation>This program was not installed by the setup and cannot be updated this way. The data has not been touched. Please update it the way it was installed.</translation>
    </message>
    <message>
        <source>这是旧版本（{offered}），本机已有或见过 {known}，不能装回旧版本。仍用现在的版本，数据没有动。请找县里要 {known} 以上的版本。</source>
        <translation>This is an old version ({offered}); this computer has or has seen {known}, and an old version cannot be put back. The present version stays in use, the data has not been touched. Please ask the county for {known} or later.</translation>
    </message>
    <message>
        <source>本机已经是这个版本（{version}），不用更新。数据没有动。</source>
        <translation>This computer already has this version ({version}); there is nothing to update. The data has not been touched.</translation>
    </message>
    <message>
        <source>版本 {version} 在这台电脑上启动不了，已经退回过一次，不再自动安装。仍用现在的版本，数据没有动。请等更新的版本，或告诉县级管理员。</source>
        <translation>Version {version} could not start on this computer and has been given up once; it is not installed again by itself. The present version stays in use, the data has not been touched. Please wait for a later version, or tell the county administrator.</translation>
    </message>
    <message>
        <source>读不到放更新的文件夹，没有更新。仍用现在的版本，数据没有动。请检查 U 盘是否插好、文件夹是否选对，再试一次。</source>
        <translation>The folder with the update cannot be read; nothing was updated. The present version stays in use, the data has not been touched. Please check that the U-disk is in and the folder is the right one, then try again.</translation>
    </message>
    <message>
        <source>这里没有更新：文件夹里没有 update.json。仍用现在的版本，数据没有动。请选名字以 qianban-update 开头的文件夹。</source>
        <translation>There is no update here: the folder has no update.json. The present version stays in use, the data has not been touched. Please choose a folder whose name begins with qianban-update.</translation>
    </message>
    <message>
        <source>本机还没有接入省平台，不知道从哪里取更新。仍用现在的版本，数据没有动。请先启用本机，或用 U 盘上的更新文件夹。</source>
        <translation>This computer is not connected to the platform yet and does not know where to fetch updates. The present version stays in use, the data has not been touched. Please enrol this computer first, or use an update folder on a U-disk.</translation>
    </message>
    <message>
        <source>省平台上已没有这个版本的全部文件（可能已撤回，或换成了更新的版本），没有取完。仍用现在的版本，数据没有动。请再按一次“检查更新”。</source>
        <translation>The platform no longer has all files of this version (it may have been withdrawn or replaced by a newer one), so it was not fetched. The present version stays in use; no data was touched. Please press &quot;Look for update&quot; once more.</translation>
    </message>
    <message>
        <source>按现在的设置，更新先不取（例如省流量、只在夜间传、正在同步）。仍用现在的版本，数据没有动。到时候会自动接着取。</source>
        <translation>As the settings are, the update is not fetched now (saving data, at night only, or an exchange is under way). The present version stays in use, the data has not been touched. It goes on by itself later.</translation>
    </message>
    <message>
        <source>本机程序里没有发布单位的公钥，不能核对更新是谁发的，没有更新。仍用现在的版本，数据没有动。请用安装包重新安装一次。</source>
        <translation>This program has no public key of who releases it and cannot tell who made the update; nothing was updated. The present version stays in use, the data has not been touched. Please install once more with the setup.</translation>
    </message>
    <message>
        <source>另一个程序正在更新。仍用现在的版本，数据没有动。请等它做完，过几分钟再看。</source>
        <translation>Another program is updating. The present version stays in use, the data has not been touched. Please wait until it is done and look again in a few minutes.</translation>
    </message>
    <message>
        <source>磁盘空间不够：更新需要 {needed} MB，只剩 {free} MB，没有更新。仍用现在的版本，数据没有动。请清理磁盘（如回收站、下载文件夹）后再试，已取回的不会重取。</source>
        <translation>Not enough disk space: the update needs {needed} MB, {free} MB are left; nothing was updated. The present version stays in use, the data has not been touched. Please clean the disk (recycle bin, downloads) and try again; what was fetched is not fetched again.</translation>
    </message>
    <message>
        <source>更新写不到磁盘上（系统说 {reason}；可能磁盘满了，或杀毒软件拦住了），没有更新。仍用现在的版本，数据没有动。请稍后再试；总是这样请联系县级管理员。</source>
        <translation>The update cannot be written to the disk ({reason}; it may be full, or a virus scanner holds it); nothing was updated. The present version stays in use, the data has not been touched. Please try again later; if it stays so, call the county administrator.</translation>
    </message>
    <message>
        <source>新版本 {version} 在这台电脑上试运行没有通过，没有换用。仍用现在的版本，数据没有动。请告诉县级管理员。</source>
        <translation>The new version {version} did not pass its trial on this computer and is not used. The present version stays in use, the data has not been touched. Please tell the county administrator.</translation>
    </message>
    <message>
        <source>本机没有可以退回的版本。仍用现在的版本，数据没有动。</source>
        <translation>There is no version here to go back to. The present version stays in use, the data has not been touched.</translation>
    </message>
    <message>
        <source>数据文件已由现在的版本升级过，版本 {version} 打不开它，没有退回。仍用现在的版本，数据没有动。请联系县级管理员。</source>
        <translation>The data file has been upgraded by the present version, and version {version} cannot open it; nothing was put back. The present version stays in use, the data has not been touched. Please call the county administrator.</translation>
    </message>
    <message>
        <source>程序的文件清单读不出来，没法核对程序文件。数据没有动。请用安装包重新安装一次，数据会保留。</source>
        <translation>The program&apos;s list of files cannot be read, so its files cannot be checked. The data has not been touched. Please install once more with the setup; the data is kept.</translation>
    </message>
    <message>
        <source>没有新的版本。现在的版本是 {version}。</source>
        <translation>There is no new version. The present version is {version}.</translation>
    </message>
    <message>
        <source>有新版本 {offered}（现在是 {version}），还需取回 {megabytes} MB。</source>
        <translation>There is a new version {offered} (now {version}); {megabytes} MB are still to be fetched.</translation>
    </message>
    <message>
        <source>注意：这个版本的有效期已过，可能已有更新的版本。可以先装，有网后再更新。</source>
        <translation> Note: this version is past its date, there may be a later one. It can be installed now and updated again with a line.</translation>
    </message>
    <message>
        <source>新版本 {version} 已装好，下次打开程序时启用。正在使用的窗口不受影响。</source>
        <translation>The new version {version} is installed and is used when the program is opened next. Windows that are open are not affected.</translation>
    </message>
    <message>
        <source>版本 {version} 已装好，下次打开程序时启用。</source>
        <translation>Version {version} is installed and is used when the program is opened next.</translation>
    </message>
    <message>
        <source>下次打开程序时用回版本 {version}。数据没有动。</source>
        <translation>Version {version} is used again when the program is opened next. The data has not been touched.</translation>
    </message>
    <message>
        <source>程序文件完好。</source>
        <translation>The program&apos;s files are whole.</translation>
    </message>
    <message>
        <source>有 {count} 个程序文件缺失或被改动（可能是杀毒软件隔离了），已修好。</source>
        <translation>{count} program files were missing or changed (a virus scanner may have taken them) and have been put right.</translation>
    </message>
    <message>
        <source>有 {count} 个程序文件缺失或被改动，没能修好。数据没有动。请在杀毒软件里把黔办加入信任，再试一次；仍不行请用安装包重新安装，数据会保留。</source>
        <translation>{count} program files are missing or changed and could not be put right. The data has not been touched. Please add Qianban to what the virus scanner trusts and try again; if that fails, install once more with the setup; the data is kept.</translation>
    </message>
    <message>
        <source>更新程序：看有没有新版本，取回，装好，下次打开时启用</source>
        <translation>update the program: look for a new version, fetch and install it; it is used at the next start</translation>
    </message>
    <message>
        <source>从这个文件夹更新（U 盘上的 qianban-update-…）；不写的从省平台取</source>
        <translation>update from this folder (qianban-update-… on a U-disk); without it, from the platform</translation>
    </message>
    <message>
        <source>只看有没有，不取回也不安装</source>
        <translation>only look, fetch and install nothing</translation>
    </message>
    <message>
        <source>用回前一个版本</source>
        <translation>go back to the version before</translation>
    </message>
    <message>
        <source>核对程序文件，修好缺失或被改动的</source>
        <translation>check the program&apos;s files and put right what is missing or changed</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>黔办 · 政务服务受理</source>
        <translation>Qianban · Government service cases</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{cap} 件以上</source>
        <translation>more than {cap}</translation>
    </message>
    <message>
        <source>{number} 件</source>
        <translation>{number} case(s)</translation>
    </message>
    <message>
        <source>{name}：{said}</source>
        <translation>{name}: {said}</translation>
    </message>
    <message>
        <source>{text}（{note}）</source>
        <translation>{text} ({note})</translation>
    </message>
    <message>
        <source>{verb}{what}</source>
        <translation>{verb}: {what}</translation>
    </message>
    <message>
        <source>{before}{after}</source>
        <translation>{before} {after}</translation>
    </message>
</context>
<context>
    <name>workbench</name>
    <message>
        <source>通知</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>看表格</source>
        <translation>As table</translation>
    </message>
    <message>
        <source>{year} 年放假安排还没有下发，跨年的到期日是暂定的，下发后自动重算。</source>
        <translation>The holidays of {year} are not published yet: due dates in that year are provisional and will be worked out anew.</translation>
    </message>
    <message>
        <source>有 {moved} 件的到期日被新资料改动，请在同步中心查看。</source>
        <translation>New reference data moved the due date of {moved} case(s); see the sync centre.</translation>
    </message>
    <message>
        <source>最近七天有 {new_items} 个事项启用了新版本，请看事项指南。</source>
        <translation>{new_items} item(s) got a new version in the last seven days; see the item guide.</translation>
    </message>
    <message>
        <source>看全中心</source>
        <translation>Whole centre</translation>
    </message>
    <message>
        <source>回到今天要办</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>各经办人在办</source>
        <translation>Open by handler</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>等补正</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>各台电脑最近一条记录</source>
        <translation>Last record of each computer</translation>
    </message>
    <message>
        <source>电脑</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>最近一条</source>
        <translation>Last record</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>未分配</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>正在统计…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>没有统计出来。办件都在，按 F5 再试一次。</source>
        <translation>Could not be counted. The cases are all there; press F5 to try again.</translation>
    </message>
    <message>
        <source>今日一页纸</source>
        <translation>Today&apos;s page</translation>
    </message>
    <message>
        <source>交接单</source>
        <translation>Handover list</translation>
    </message>
    <message>
        <source>谁要离开(&amp;L)</source>
        <translation>Who leaves(&amp;L)</translation>
    </message>
    <message>
        <source>交给谁(&amp;T)</source>
        <translation>Who takes over(&amp;T)</translation>
    </message>
    <message>
        <source>打印交接单</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>记录交接</source>
        <translation>Record handover</translation>
    </message>
    <message>
        <source>移交人和接收人是同一个人，请另选一位。</source>
        <translation>Giver and taker are the same person; choose another.</translation>
    </message>
    <message>
        <source>这位经办人名下没有在办的件，不用交接。</source>
        <translation>This handler has no open cases; nothing to hand over.</translation>
    </message>
    <message>
        <source>已 {days} 天没有新记录，可能关机或没有同步</source>
        <translation>No new record for {days} day(s): switched off or not synced</translation>
    </message>
    <message>
        <source>超期 {overdue}（含没送达的）</source>
        <translation>overdue {overdue} (with undelivered)</translation>
    </message>
    <message>
        <source>全中心：在办 {opened} 件，{late}，今天到期 {today}，等补正 {waiting}，待送达 {deliver}。</source>
        <translation>Whole centre: open {opened}, {late}, due today {today}, supplement {waiting}, to deliver {deliver}.</translation>
    </message>
    <message>
        <source>；{noted} 件还没受理或已办结，只记备注，列在交接单上</source>
        <translation>; {noted} not yet accepted or closed: only noted, on the handover list</translation>
    </message>
    <message>
        <source>已存本机：{moved} 件转到接收人名下{kept}。</source>
        <translation>Saved here: {moved} case(s) passed to the taker{kept}.</translation>
    </message>
    <message>
        <source>这台电脑没有装打印机，已存到 {path}。</source>
        <translation>This computer has no printer; saved to {path}.</translation>
    </message>
</context>
<context>
    <name>workbench_centre</name>
    <message>
        <source>全中心超期最久的</source>
        <translation>Longest overdue in the centre</translation>
    </message>
    <message>
        <source>{view} {number} 件 →</source>
        <translation>{view}: {number} →</translation>
    </message>
</context>
<context>
    <name>worklist_words</name>
    <message>
        <source>部门环节</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>乡村</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>列…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>显示哪些列</source>
        <translation>Columns shown</translation>
    </message>
    <message>
        <source>恢复默认的列</source>
        <translation>Usual columns</translation>
    </message>
    <message>
        <source>左移这一列</source>
        <translation>Move left</translation>
    </message>
    <message>
        <source>右移这一列</source>
        <translation>Move right</translation>
    </message>
    <message>
        <source>不显示这一列</source>
        <translation>Hide column</translation>
    </message>
    <message>
        <source>只看</source>
        <translation>Only</translation>
    </message>
    <message>
        <source>复制这一格</source>
        <translation>Copy cell</translation>
    </message>
    <message>
        <source>给视图改名</source>
        <translation>Rename view</translation>
    </message>
    <message>
        <source>用现在的筛选和列更新这个视图</source>
        <translation>Update view from current filter and columns</translation>
    </message>
    <message>
        <source>行高</source>
        <translation>Row height</translation>
    </message>
    <message>
        <source>跟随设置</source>
        <translation>As in settings</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>按视图的习惯</source>
        <translation>As the view does</translation>
    </message>
    <message>
        <source>先到期的在前</source>
        <translation>Due first</translation>
    </message>
    <message>
        <source>新收的在前</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>全选已显示的件</source>
        <translation>Select all shown</translation>
    </message>
    <message>
        <source>导出选中的件</source>
        <translation>Export selected</translation>
    </message>
    <message>
        <source>打印选中件的清单</source>
        <translation>Print list of selected</translation>
    </message>
    <message>
        <source>先选中两件以上（空格、Shift+↑↓ 或 Ctrl+A）。</source>
        <translation>First select two or more (Space, Shift+↑↓ or Ctrl+A).</translation>
    </message>
    <message>
        <source>选中办件</source>
        <translation>Selected cases</translation>
    </message>
    <message>
        <source>这台电脑没有打印机。可以导出选中的件，再到有打印机的电脑上打印。</source>
        <translation>This computer has no printer. Export the selected cases and print them where there is one.</translation>
    </message>
    <message>
        <source>上一件</source>
        <translation>Previous case</translation>
    </message>
    <message>
        <source>下一件</source>
        <translation>Next case</translation>
    </message>
    <message>
        <source>这是列表里的第一件。</source>
        <translation>This is the first case of the list.</translation>
    </message>
    <message>
        <source>这是列表里的最后一件。</source>
        <translation>This is the last case of the list.</translation>
    </message>
    <message>
        <source>这个视图里没有，下面是在全部办件里找到的。</source>
        <translation>Not in this view; below is what was found in all cases.</translation>
    </message>
    <message>
        <source>清除查找</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>本机 {since:%Y-%m} 起</source>
        <translation>since {since:%Y-%m}</translation>
    </message>
    <message>
        <source> · 已选 {chosen} 件</source>
        <translation> · selected {chosen}</translation>
    </message>
    <message>
        <source>共 {number}（{held}）{several}</source>
        <translation>{number} ({held}){several}</translation>
    </message>
    <message>
        <source>还没交的收件里也有：{list}</source>
        <translation>Also among unfinished intakes: {list}</translation>
    </message>
    <message>
        <source>接着填 {title}</source>
        <translation>Go on with {title}</translation>
    </message>
    <message>
        <source>已删除视图“{name}”。办件没有变。</source>
        <translation>View “{name}” deleted. No case has changed.</translation>
    </message>
    <message>
        <source>{number} 个工作日之内</source>
        <translation>within {number} workday(s)</translation>
    </message>
    <message>
        <source>已导出 {rows} 件到 {name}，证件号和电话已隐去。</source>
        <translation>{rows} case(s) exported to {name}; ID and phone numbers are hidden.</translation>
    </message>
    <message>
        <source>{name}：{value}</source>
        <translation>{name}:{value}</translation>
    </message>
</context>
</TS>
